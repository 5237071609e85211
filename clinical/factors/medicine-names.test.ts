import { describe, expect, it } from 'vitest'
import { medicineClasses } from '../visit/visit-record'
import { classesHeld, classesToOffer, recogniseMedicine } from './medicine-names'
import { classGroups, combinations, passedOver, standingAlone } from './medicine-table'

/** "lisinopril: ace-inhibitor-or-arb | hydrochlorothiazide: thiazide-diuretic" */
const read = (typed: string) =>
  recogniseMedicine(typed)
    .map(({ generic, classes }) => `${generic}: ${classes.join(' + ')}`)
    .join(' | ')

describe('a name as typed', () => {
  it.each([
    // Diuretics: thiazide and thiazide-like, loop, potassium-sparing
    ['hydrochlorothiazide', 'hydrochlorothiazide: thiazide-diuretic'],
    ['HCTZ 25 mg daily', 'hydrochlorothiazide: thiazide-diuretic'],
    ['hctz25', 'hydrochlorothiazide: thiazide-diuretic'],
    ['chlorthalidone 12.5', 'chlorthalidone: thiazide-diuretic'],
    ['Thalitone', 'chlorthalidone: thiazide-diuretic'],
    ['indapamide', 'indapamide: thiazide-diuretic'],
    ['metolazone', 'metolazone: thiazide-diuretic'],
    ['Zaroxolyn', 'metolazone: thiazide-diuretic'],
    ['Lasix 40', 'furosemide: loop-diuretic'],
    ['Furosemide', 'furosemide: loop-diuretic'],
    ['torsemide', 'torsemide: loop-diuretic'],
    ['Bumex', 'bumetanide: loop-diuretic'],
    ['ethacrynic acid', 'ethacrynic acid: loop-diuretic'],
    ['spironolactone', 'spironolactone: potassium-sparing-diuretic'],
    ['Aldactone', 'spironolactone: potassium-sparing-diuretic'],
    ['eplerenone', 'eplerenone: potassium-sparing-diuretic'],
    ['Inspra', 'eplerenone: potassium-sparing-diuretic'],
    ['amiloride', 'amiloride: potassium-sparing-diuretic'],
    ['triamterene', 'triamterene: potassium-sparing-diuretic'],
    ['Kerendia', 'finerenone: finerenone'],
    // Combination pills give every class
    ['lisinopril/HCTZ', 'lisinopril: ace-inhibitor-or-arb | hydrochlorothiazide: thiazide-diuretic'],
    ['Lisinopril 20 mg / HCTZ 12.5 mg', 'lisinopril: ace-inhibitor-or-arb | hydrochlorothiazide: thiazide-diuretic'],
    ['Zestoretic', 'lisinopril: ace-inhibitor-or-arb | hydrochlorothiazide: thiazide-diuretic'],
    ['triamterene/HCTZ', 'triamterene: potassium-sparing-diuretic | hydrochlorothiazide: thiazide-diuretic'],
    ['Dyazide', 'triamterene: potassium-sparing-diuretic | hydrochlorothiazide: thiazide-diuretic'],
    ['Maxzide-25', 'triamterene: potassium-sparing-diuretic | hydrochlorothiazide: thiazide-diuretic'],
    ['ALDACTAZIDE', 'spironolactone: potassium-sparing-diuretic | hydrochlorothiazide: thiazide-diuretic'],
    ['Moduretic', 'amiloride: potassium-sparing-diuretic | hydrochlorothiazide: thiazide-diuretic'],
    ['losartan-HCTZ', 'losartan: ace-inhibitor-or-arb | hydrochlorothiazide: thiazide-diuretic'],
    ['Diovan HCT', 'valsartan: ace-inhibitor-or-arb | hydrochlorothiazide: thiazide-diuretic'],
    ['Hyzaar', 'losartan: ace-inhibitor-or-arb | hydrochlorothiazide: thiazide-diuretic'],
    ['Entresto', 'sacubitril: neprilysin-inhibitor | valsartan: ace-inhibitor-or-arb'],
    ['sacubitril/valsartan', 'sacubitril: neprilysin-inhibitor | valsartan: ace-inhibitor-or-arb'],
    ['Tenoretic', 'chlorthalidone: thiazide-diuretic'],
    ['Ziac', 'hydrochlorothiazide: thiazide-diuretic'],
    ['Edarbyclor', 'azilsartan: ace-inhibitor-or-arb | chlorthalidone: thiazide-diuretic'],
    ['Tribenzor', 'olmesartan: ace-inhibitor-or-arb | amlodipine: calcium-channel-blocker | hydrochlorothiazide: thiazide-diuretic'],
    // Potassium stands for a supplement only by itself
    ['potassium', 'potassium supplement: potassium-supplement'],
    ['Potassium 20 mEq', 'potassium supplement: potassium-supplement'],
    ['potassium ER 20', 'potassium supplement: potassium-supplement'],
    ['potassium chloride', 'potassium chloride: potassium-supplement'],
    ['K-Dur', 'potassium chloride: potassium-supplement'],
    ['Klor-Con M20', 'potassium chloride: potassium-supplement'],
    ['salt substitute', 'salt substitute: potassium-supplement'],
    ['losartan potassium 50 mg', 'losartan: ace-inhibitor-or-arb'],
    ['diclofenac potassium', 'diclofenac: nsaid'],
    ['amoxicillin and potassium clavulanate', ''],
    ['Vitamin K tab', ''],
    ['vitamin K2 100 mcg', ''],
    // Pressure, heart, blood
    ['Losartán', 'losartan: ace-inhibitor-or-arb'],
    ['ramipril', 'ramipril: ace-inhibitor-or-arb'],
    ['amlodipine', 'amlodipine: calcium-channel-blocker'],
    ['diltiazem', 'diltiazem: calcium-channel-blocker + cyp3a4-inhibitor'],
    ['digoxin', 'digoxin: digoxin'],
    ['atorvastatin calcium', 'atorvastatin: statin'],
    ['Crestor', 'rosuvastatin: statin'],
    ['Vytorin', 'simvastatin: statin'],
    ['red yeast rice', 'red yeast rice: statin'],
    ['nystatin', ''],
    ['fenofibrate', 'fenofibrate: fibrate'],
    ['warfarin', 'warfarin: anticoagulant'],
    ['Eliquis', 'apixaban: anticoagulant'],
    ['Xarelto 20', 'rivaroxaban: anticoagulant'],
    ['dabigatran', 'dabigatran: anticoagulant'],
    ['Savaysa', 'edoxaban: anticoagulant'],
    ['Lovenox', 'enoxaparin: heparin + anticoagulant'],
    ['heparin', 'heparin: heparin + anticoagulant'],
    ['aspirin 81', 'aspirin: antiplatelet'],
    ['ASA 81', 'aspirin: antiplatelet'],
    ['5-ASA', ''],
    ['Bayer 81', 'aspirin: antiplatelet'],
    ['Bayer contour strips', ''],
    ['clopidogrel', 'clopidogrel: antiplatelet'],
    ['cilostazol', 'cilostazol: cilostazol + qt-prolonging'],
    ['Venofer', 'iron sucrose: intravenous-iron'],
    ['ferrous sulfate', ''],
    // Pain, muscle, nerves
    ['Advil', 'ibuprofen: nsaid'],
    ['Aleve PM', 'naproxen: nsaid'],
    ['naproxen', 'naproxen: nsaid'],
    ['Excedrin', 'aspirin for pain: antiplatelet + nsaid'],
    ['Tylenol', ''],
    ['Tylenol #3', 'codeine: opioid'],
    ['methadone', 'methadone: opioid + qt-prolonging'],
    ['gabapentin', 'gabapentin: gabapentinoid'],
    ['colchicine', 'colchicine: colchicine'],
    ['quinine', 'quinine: quinine'],
    ['Qualaquin', 'quinine: quinine'],
    ['tonic water at night', 'quinine: quinine'],
    ['lithium carbonate', 'lithium: lithium'],
    // Lungs, hormones, bones, sugar
    ['Advair', 'salmeterol: long-acting-beta-agonist'],
    ['fluticasone/salmeterol', 'salmeterol: long-acting-beta-agonist'],
    ['Symbicort', 'formoterol: long-acting-beta-agonist'],
    ['Breo Ellipta', 'vilanterol: long-acting-beta-agonist'],
    ['Dulera', 'formoterol: long-acting-beta-agonist'],
    ['Anoro', 'vilanterol: long-acting-beta-agonist'],
    ['Trelegy', 'vilanterol: long-acting-beta-agonist'],
    ['albuterol', ''],
    ['raloxifene', 'raloxifene: estrogen-or-raloxifene'],
    ['Premarin', 'conjugated estrogens: estrogen-or-raloxifene'],
    ['conjugated estrogens', 'conjugated estrogens: estrogen-or-raloxifene'],
    ['Forteo', 'teriparatide: teriparatide'],
    ['metformin', 'metformin: insulin-or-glucose-lowering'],
    ['Lantus SoloStar', 'insulin: insulin-or-glucose-lowering'],
    ['Senokot', 'senna: laxative'],
    ['omeprazole', 'omeprazole: proton-pump-inhibitor'],
    // Infection, transplant, cancer, memory
    ['Bactrim DS', 'trimethoprim: trimethoprim'],
    ['sulfamethoxazole/trimethoprim', 'trimethoprim: trimethoprim'],
    ['tacrolimus', 'tacrolimus: calcineurin-inhibitor'],
    ['cyclosporine', 'cyclosporine: calcineurin-inhibitor + cyp3a4-inhibitor'],
    ['daptomycin', 'daptomycin: daptomycin'],
    ['amphotericin B', 'amphotericin: amphotericin'],
    ['clarithromycin', 'clarithromycin: cyp3a4-inhibitor + qt-prolonging'],
    ['amiodarone', 'amiodarone: cyp3a4-inhibitor + qt-prolonging'],
    ['citalopram', 'citalopram: qt-prolonging'],
    ['cisplatin', 'cisplatin: cancer-drug'],
    ['Gleevec', 'imatinib: cancer-drug'],
    ['donepezil', 'donepezil: cholinesterase-inhibitor + qt-prolonging'],
    // What is not known gives nothing
    ['', ''],
    ['something for blood pressure', ''],
    ['hydrochlorothiazid', ''],
    ['furosemidee', ''],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  it('reads a list, each medicine once', () => {
    expect(read('lisinopril, Lasix; lisinopril\nasa 81')).toBe(
      'lisinopril: ace-inhibitor-or-arb | furosemide: loop-diuretic | aspirin: antiplatelet',
    )
  })

  it.each([',', ';', '+', '&', '/', '\n', ' and ', ' with '])('takes what follows %j as a name of its own', (between) => {
    expect(read(`digoxin${between}potassium 20`)).toBe('digoxin: digoxin | potassium supplement: potassium-supplement')
  })

  it('does not take "and" or "with" out of a word', () => {
    expect(read('candesartan')).toBe('candesartan: ace-inhibitor-or-arb')
  })

  it.each(['er', 'xr', 'cr', 'sr', 'ec', 'tab', 'tabs', 'cap', 'caps', 'otc', 'oral', 'daily', 'liquid', 'powder'])(
    'passes over the form "%s"',
    (form) => {
      expect(read(`potassium ${form}`)).toBe('potassium supplement: potassium-supplement')
      expect(read(`potassium x${form}`)).toBe('')
      expect(read(`potassium ${form}x`)).toBe('')
    },
  )
})

describe('classes to offer', () => {
  const zestoretic = { name: 'Zestoretic', classes: ['thiazide-diuretic' as const, 'other' as const] }

  it('are those of the name that nobody chose', () => {
    expect(classesToOffer({ name: 'Zestoretic', classes: [] })).toEqual(['ace-inhibitor-or-arb', 'thiazide-diuretic'])
    expect(classesToOffer(zestoretic)).toEqual(['ace-inhibitor-or-arb'])
    expect(classesToOffer({ name: null, classes: [] })).toEqual([])
    expect(classesToOffer({ name: 'Advil and Aleve', classes: [] })).toEqual(['nsaid'])
  })

  it('join those that a person chose, which stay', () => {
    expect(classesHeld(zestoretic)).toEqual(['thiazide-diuretic', 'other', 'ace-inhibitor-or-arb'])
    expect(classesHeld({ name: 'unknown', classes: ['statin', 'statin'] })).toEqual(['statin'])
  })
})

describe('the table of medicines', () => {
  const generics = classGroups.flatMap(({ names }) => Object.keys(names))
  const others = (names: string) => (names === '' ? [] : names.split(', '))
  const everyName = [
    ...classGroups.flatMap(({ names }) => Object.entries(names).flatMap(([generic, listed]) => [generic, ...others(listed)])),
    ...Object.keys(combinations),
    ...passedOver,
  ]

  it('names nothing twice', () => {
    expect(everyName.filter((name, index) => everyName.indexOf(name) !== index)).toEqual([])
  })

  it('is written as names are read: lower-case words of letters or digits', () => {
    expect(
      [...everyName, ...Object.values(standingAlone).flatMap(others)].filter((name) => !/^([a-z]+|\d+)( ([a-z]+|\d+))*$/.test(name)),
    ).toEqual([])
  })

  it.each([...generics, ...Object.keys(combinations)])('finds "%s" by its own name', (name) => {
    expect(recogniseMedicine(name).length).toBeGreaterThan(0)
    expect(recogniseMedicine(name).every(({ classes }) => classes.length > 0)).toBe(true)
  })

  it('finds every other name as its generic', () => {
    for (const { names } of classGroups)
      for (const [generic, listed] of Object.entries(names))
        for (const name of others(listed))
          expect(
            recogniseMedicine(name).map((found) => found.generic),
            name,
          ).toEqual([generic])
  })

  it('knows every ingredient that it names', () => {
    for (const [name, listed] of Object.entries(combinations))
      expect(
        recogniseMedicine(name).map(({ generic }) => generic),
        name,
      ).toEqual(listed.split(', '))
    expect(
      Object.values(combinations)
        .flatMap(others)
        .filter((generic) => !generics.includes(generic)),
    ).toEqual([])
    expect(Object.keys(standingAlone).filter((generic) => !generics.includes(generic))).toEqual([])
  })

  it('names classes of the record only', () => {
    expect(classGroups.flatMap(({ classes }) => classes).filter((each) => !medicineClasses.includes(each))).toEqual([])
  })

  it('loses no name unnoticed: change the numbers with the table', () => {
    expect([generics.length, everyName.length, Object.keys(combinations).length]).toEqual([316, 1021, 48])
  })

  it.each([
    ['oxaliplatin', 'cancer-drug + qt-prolonging'],
    ['enoxaparin', 'heparin + anticoagulant'],
    ['verapamil', 'calcium-channel-blocker + cyp3a4-inhibitor'],
    ['fluconazole', 'cyp3a4-inhibitor + qt-prolonging'],
    ['donepezil', 'cholinesterase-inhibitor + qt-prolonging'],
  ])('gives %s both classes', (name, classes) => {
    expect(read(name)).toBe(`${name}: ${classes}`)
  })

  it('covers every class of the record but "other"', () => {
    const covered = new Set(classGroups.flatMap(({ classes }) => classes))
    expect(medicineClasses.filter((each) => !covered.has(each))).toEqual(['other'])
  })
})

export type Version = '1.0' | '1.1'

/**
 * What LIDO allows, one content model a line: its elements in order, then after `|` the attributes of whatever has it.
 * An element is `name`, how often (once unless `?` `*` `+`), `:model` when not named like it, `@attributes` of its own.
 * `^` stands before what version 1.1 brought (`?^*`: at most once in 1.0, any number in 1.1), `!` after what is required.
 * `#` is text alone; `~` is text alone in 1.0, text or elements in 1.1. `owl:*` and `skos:*` are any element of those
 * vocabularies, whose inside is free; the inside of GML is not looked at.
 * @see http://www.lido-schema.org/schema/v1.0/lido-v1.0.xsd http://www.lido-schema.org/schema/v1.1/lido-v1.1.xsd
 */
export const grammar = `
lidoWrap: lido+:record@sortorder | @relatedencoding
record: lidoRecID+:identifier objectPublishedID*:identifier category?:concept ^applicationProfile?:identifier descriptiveMetadata+ administrativeMetadata+ | @relatedencoding
descriptiveMetadata: objectClassificationWrap objectIdentificationWrap eventWrap? objectRelationWrap? | @xml:lang!
objectClassificationWrap: objectWorkTypeWrap classificationWrap?
objectWorkTypeWrap: objectWorkType+:concept@type@sortorder
classificationWrap: classification*:concept@type@sortorder
objectIdentificationWrap: titleWrap inscriptionsWrap? repositoryWrap? displayStateEditionWrap? objectDescriptionWrap? objectMeasurementsWrap? ^objectMaterialsTechWrap?
titleWrap: titleSet+:appellation@type@sortorder^@pref
inscriptionsWrap: inscriptions*
inscriptions: inscriptionTranscription*:text inscriptionDescription*:note | @type@sortorder
repositoryWrap: repositorySet*
repositorySet: ^displayRepository*:text repositoryName?:legalBody workID* repositoryLocation?:place ^sourceRepositorySet*:text | @type@sortorder
workID: # | @type@sortorder@encodinganalog@label
displayStateEditionWrap: displayState*:text displayEdition*:text sourceStateEdition*:text
objectDescriptionWrap: objectDescriptionSet*
objectDescriptionSet: descriptiveNoteID*:identifier descriptiveNoteValue*:text sourceDescriptiveNote*:text ^objectDescriptionRights*:rights | @type@sortorder
objectMeasurementsWrap: objectMeasurementsSet*:measurementsDisplay@sortorder^@type^@measurementsGroup
measurementsDisplay: displayObjectMeasurements*:text objectMeasurements?
objectMeasurements: measurementsSet*:measurement@sortorder extentMeasurements*:label@sortorder qualifierMeasurements*:label@sortorder formatMeasurements*:label@sortorder shapeMeasurements*:label@sortorder scaleMeasurements*:label@sortorder
measurement: measurementType+:label measurementUnit+:label measurementValue:text
objectMaterialsTechWrap: objectMaterialsTechSet*:materialsDisplay
materialsDisplay: displayMaterialsTech*:text materialsTech?^*
materialsTech: termMaterialsTech*:concept@type@sortorder extentMaterialsTech*:label sourceMaterialsTech*:text
eventWrap: eventSet*:eventDisplay@sortorder^@mostNotableEvent | ^@mostNotableEvent
eventDisplay: displayEvent*:text event?
event: eventID*:identifier ^owl:** eventType:concept roleInEvent*:concept eventName*:appellation eventActor*:actorInRoleDisplay@sortorder culture*:concept@sortorder eventDate?:dateDisplay periodName*:concept@type@sortorder eventPlace*:placeDisplay@type@sortorder eventMethod*:concept@sortorder eventMaterialsTech*:materialsDisplay@sortorder ^eventObjectMeasurements*:measurementsDisplay@type@measurementsGroup@sortorder thingPresent*:objectDisplay@sortorder relatedEventSet*@sortorder eventDescriptionSet*:note
relatedEventSet: relatedEvent?:eventDisplay relatedEventRelType?:concept
actorInRoleDisplay: displayActorInRole*:text actorInRole?
actorInRole: actor roleActor*:concept@sortorder attributionQualifierActor*:label extentActor*:label ^sourceActorInRole*:text
actorDisplay: displayActor*:text actor?
actor: actorID*:identifier ^owl:** nameActorSet+:appellation nationalityActor*:concept@sortorder^@type vitalDatesActor?^*:dates^@type ^vitalPlaceActor*:place@type genderActor*:label^@type | @type
dateDisplay: displayDate*:text date?:dates
dates: earliestDate?:day latestDate?:day
day: # | @type@source@encodinganalog@label
placeDisplay: displayPlace*:text place?
place: placeID*:identifier ^owl:** namePlaceSet*:appellation gml*@xml:lang partOfPlace*:place placeClassification*:concept@type | @politicalEntity@geographicalEntity
gml: gml:Point* gml:LineString* gml:Polygon*
objectDisplay: displayObject*:text object?
object: objectWebResource*:webResource objectID*:identifier ^owl:** ^objectType*:concept ^objectName*:appellation@sortorder@pref objectNote*:text@type
objectRelationWrap: subjectWrap? relatedWorksWrap?
subjectWrap: subjectSet*@sortorder
subjectSet: displaySubject*:text subject?
subject: extentSubject*:label subjectConcept*:concept@sortorder subjectActor*:actorDisplay@sortorder subjectDate*:dateDisplay@sortorder subjectEvent*:eventDisplay@sortorder subjectPlace*:placeDisplay@sortorder subjectObject*:objectDisplay@sortorder | @type
relatedWorksWrap: relatedWorkSet*@sortorder
relatedWorkSet: ^displayRelatedWork*:text relatedWork?:objectDisplay relatedWorkRelType?:concept ^sourceRelatedWorkSet*:text
administrativeMetadata: rightsWorkWrap? recordWrap resourceWrap? | @xml:lang!
rightsWorkWrap: rightsWorkSet*:rights@sortorder
rights: rightsType*:concept^@type rightsDate?:dates rightsHolder*:legalBody@sortorder creditLine*:text
recordWrap: recordID+:identifier recordType:concept recordSource+:legalBody@type@sortorder recordRights*:rights@sortorder recordInfoSet* ^collection*:objectDisplay
recordInfoSet: recordInfoID*:identifier recordInfoLink*:webResource recordMetadataDate*:text@type@source | @type^@sortorder
resourceWrap: resourceSet*@sortorder
resourceSet: resourceID?^*:identifier resourceRepresentation* resourceType?:concept resourceRelType*:concept resourcePerspective*:concept resourceDescription*:text@type@sortorder resourceDateTaken?:dateDisplay resourceSource*:legalBody@type@sortorder rightsResource*:rights@sortorder
resourceRepresentation: linkResource:webResource@codecResource resourceMeasurementsSet*:measurement | @type
legalBody: legalBodyID*:identifier ^owl:** legalBodyName*:appellation legalBodyWeblink*:webResource
appellation: appellationValue+ sourceAppellation*:text
appellationValue: # | @pref@xml:lang@encodinganalog@label
concept: ^skos:*? conceptID*:identifier term* | ^@xml:lang^@encodinganalog^@label
label: ~ ^skos:*? conceptID*:identifier term* | @xml:lang@encodinganalog@label
term: # | @pref@addedSearchTerm@xml:lang@encodinganalog@label
note: descriptiveNoteID*:identifier descriptiveNoteValue*:text sourceDescriptiveNote*:text | @type@sortorder
identifier: # | @pref@type!@source@encodinganalog@label
webResource: # | @pref@formatResource@xml:lang@encodinganalog@label
text: # | @xml:lang@encodinganalog@label`

using System.Collections.Frozen;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>The object model of OpenAPI 3.0.4, 3.1.1 and 3.2.0, a line a kind of object; <see cref="OpenApiField.Parse"/> says how a key is written.</summary>
internal static class OpenApiShapes
{
    private static readonly FrozenDictionary<string, OpenApiShape> All = new[]
    {
        Shape("Document", "the document", """
            openapi!:text info!:Info servers:[Server] paths!30:Paths components:Components security:[Requirement] tags:[Tag] externalDocs:Docs
            webhooks>31:{Path} jsonSchemaDialect>31:text $self>32:text
            """),
        Shape("Info", "'info'", """
            title!:text version!:text description:text termsOfService:text contact:Contact license:License summary>31:text
            """),
        Shape("Contact", "'contact'", "name:text url:text email:text"),
        Shape("License", "'license'", "name!:text url:text identifier>31:text"),
        Shape("Server", "a server", "url!:text description:text variables:{Variable} name>32:text"),
        Shape("Variable", "a variable of a server", "enum:[text] default!:text description:text"),
        Shape("Components", "'components'", """
            schemas:{Schema} responses:{Response} parameters:{Parameter} examples:{Example} requestBodies:{Body} headers:{Header} securitySchemes:{Scheme}
            links:{Link} callbacks:{Callback} pathItems>31:{Path} mediaTypes>32:{Media}
            """),
        Shape("Paths", "'paths'", "*:Path"),
        Shape("Path", "a path", """
            summary:text description:text get:Operation put:Operation post:Operation delete:Operation options:Operation head:Operation patch:Operation
            trace:Operation servers:[Server] parameters:[Parameter] query>32:Operation additionalOperations>32:{Operation}
            """),
        Shape("Operation", "an operation", """
            tags:[text] summary:text description:text externalDocs:Docs operationId:text parameters:[Parameter] requestBody:Body responses!30:Responses
            callbacks:{Callback} deprecated:bool security:[Requirement] servers:[Server]
            """),
        Shape("Docs", "'externalDocs'", "description:text url!:text"),
        Shape("Parameter", "a parameter", """
            name!:text in!:text=path|query|header|cookie|querystring description:text required:bool deprecated:bool allowEmptyValue:bool style:text
            explode:bool allowReserved:bool schema:Schema example:any examples:{Example} content:{Media}
            """),
        Shape("Body", "a request body", "description:text content!:{Media} required:bool"),
        Shape("Media", "a media type", """
            schema:Schema example:any examples:{Example} encoding:{Encoding} itemSchema>32:Schema prefixEncoding>32:[Encoding] itemEncoding>32:Encoding
            """),
        Shape("Encoding", "an encoding", """
            contentType:text headers:{Header} style:text explode:bool allowReserved:bool encoding>32:{Encoding} prefixEncoding>32:[Encoding]
            itemEncoding>32:Encoding
            """),
        Shape("Responses", "'responses'", "*:Response"),
        Shape("Response", "a response", "description!31:text headers:{Header} content:{Media} links:{Link} summary>32:text"),
        Shape("Callback", "a callback", "*:Path"),
        Shape("Example", "an example", "summary:text description:text value:any externalValue:text dataValue>32:any serializedValue>32:text"),
        Shape("Link", "a link", "operationRef:text operationId:text parameters:any requestBody:any description:text server:Server"),
        Shape("Header", "a header", """
            description:text required:bool deprecated:bool allowEmptyValue:bool style:text explode:bool allowReserved:bool schema:Schema example:any
            examples:{Example} content:{Media}
            """),
        Shape("Tag", "a tag", "name!:text description:text externalDocs:Docs summary>32:text parent>32:text kind>32:text"),
        Shape("Scheme", "a security scheme", """
            type!:text=apiKey|http|oauth2|openIdConnect|mutualTLS description:text name:text in:text=query|header|cookie scheme:text bearerFormat:text flows:Flows
            openIdConnectUrl:text oauth2MetadataUrl>32:text deprecated>32:bool
            """),
        Shape("Flows", "'flows'", "implicit:Flow password:Flow clientCredentials:Flow authorizationCode:Flow deviceAuthorization>32:Flow"),
        Shape("Flow", "a flow of OAuth", "authorizationUrl:text tokenUrl:text refreshUrl:text scopes!:{text} deviceAuthorizationUrl>32:text"),
        Shape("Requirement", "a security requirement", "*:[text]"),
        Shape("Discriminator", "a discriminator", "propertyName!:text mapping:{text} defaultMapping>32:text"),
        Shape("Xml", "'xml'", "name:text namespace:text prefix:text attribute:bool wrapped:bool nodeType>32:text"),
        Shape("Schema", "a schema", """
            title:text multipleOf:number maximum:number exclusiveMaximum:any minimum:number exclusiveMinimum:any maxLength:number minLength:number pattern:text
            maxItems:number minItems:number uniqueItems:bool maxProperties:number minProperties:number required:[text] enum:[any] type:any allOf:[Schema]
            oneOf:[Schema] anyOf:[Schema] not:Schema items:Schema properties:{Schema} additionalProperties:Schema description:text format:text default:any
            nullable:bool discriminator:Discriminator readOnly:bool writeOnly:bool xml:Xml externalDocs:Docs example:any deprecated:bool
            const>31:any examples>31:any contains>31:Schema minContains>31:number maxContains>31:number prefixItems>31:[Schema] if>31:Schema then>31:Schema
            else>31:Schema dependentSchemas>31:{Schema} dependentRequired>31:any patternProperties>31:{Schema} propertyNames>31:Schema
            unevaluatedItems>31:Schema unevaluatedProperties>31:Schema $schema>31:text $id>31:text $anchor>31:text $dynamicRef>31:text
            $dynamicAnchor>31:text $defs>31:{Schema} $vocabulary>31:any $comment>31:text contentMediaType>31:text contentEncoding>31:text
            contentSchema>31:Schema
            """),
    }.ToFrozenDictionary(s => s.Kind, StringComparer.Ordinal);

    /// <summary>The whole document.</summary>
    public static OpenApiShape Document => All["Document"];

    /// <summary>A shape by the name that fields have for it; null for plain values.</summary>
    public static OpenApiShape? Of(string kind) => All.GetValueOrDefault(kind);

    private static OpenApiShape Shape(string kind, string name, string fields) => new(
        kind,
        name,
        fields.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(OpenApiField.Parse).ToFrozenDictionary(f => f.Name, StringComparer.Ordinal));
}

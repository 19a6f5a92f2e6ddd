namespace Standards.Checks.Models.Contracts.OpenApi;

/// <summary>The form of a document.</summary>
internal enum OpenApiVersion
{
    /// <summary>None that is known.</summary>
    Unknown,

    /// <summary>Swagger 2.0, the form before OpenAPI.</summary>
    Swagger2,

    /// <summary>3.0, with a schema language of its own.</summary>
    V30,

    /// <summary>3.1, with JSON Schema of draft 2020-12.</summary>
    V31,

    /// <summary>3.2, as 3.1 with more kinds of operations.</summary>
    V32,
}

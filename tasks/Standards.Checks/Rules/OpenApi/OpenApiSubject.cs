using System.IO.Enumeration;
using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi;

/// <summary>What rules over a document look at.</summary>
/// <param name="Document">The document.</param>
/// <param name="Pages">The files that it consists of.</param>
/// <param name="Policy">What the repository says of its contracts.</param>
internal sealed record OpenApiSubject(OpenApiDocument Document, ContractPages Pages, ContractPolicy Policy)
{
    private SchemaWalk? _walk;

    /// <summary>The schemas that requests and responses use, each once.</summary>
    public SchemaWalk Walk => _walk ??= new SchemaWalk(Document);

    /// <summary>Its operations that are not open to everybody by the policy.</summary>
    public IEnumerable<OpenApiOperation> ProtectedOperations => Document.Operations.Where(o => !IsAnonymous(o));

    /// <summary>Whether the policy lists an operation as open to everybody.</summary>
    public bool IsAnonymous(OpenApiOperation operation)
    {
        var name = $"{operation.Method.ToUpperInvariant()} {operation.Path.Name}";
        return Policy.Anonymous.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), name, ignoreCase: false));
    }
}

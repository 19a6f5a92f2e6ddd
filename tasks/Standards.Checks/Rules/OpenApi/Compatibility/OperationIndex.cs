using Standards.Checks.Models.Contracts;
using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Compatibility;

/// <summary>Finds what became of an operation, by its method and its path.</summary>
internal sealed class OperationIndex
{
    private readonly Dictionary<(string Method, string Path), OpenApiOperation> _byFullPath = [];
    private readonly Dictionary<(string Method, string Path), OpenApiOperation> _byPath = [];

    /// <summary>An index of the operations and webhooks of documents.</summary>
    public OperationIndex(IEnumerable<OpenApiDocument> documents)
    {
        foreach (var operation in documents.SelectMany(d => d.Operations.Concat(d.WebhookOperations)))
        {
            _ = _byFullPath.TryAdd((operation.Method, KeyOf(operation)), operation);
            _ = _byPath.TryAdd((operation.Method, Endpoint.Normal(operation.Path.Name)), operation);
        }
    }

    /// <summary>The same operation; null where there is none, and where the address of the server makes it one of another major version.</summary>
    public OpenApiOperation? Find(OpenApiOperation old) =>
        _byFullPath.TryGetValue((old.Method, KeyOf(old)), out var same) ? same
        : !old.Path.IsWebhook
            && _byPath.TryGetValue((old.Method, Endpoint.Normal(old.Path.Name)), out var near)
            && ContractVersion.MajorOfPath(ContractVersion.FullPath(near)) == ContractVersion.MajorOfPath(ContractVersion.FullPath(old)) ? near
        : null;

    private static string KeyOf(OpenApiOperation operation) => operation.Path.IsWebhook ? $"webhook {operation.Path.Name}"
        : ContractVersion.FullPath(operation);
}

using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8511, clause <c>http-json-from-same-contract</c>: where a project transcodes its RPCs, each of them says by which method and path HTTP reaches it. Judged
/// are services of which one RPC says so, and all where no service does.
/// </summary>
internal static class TranscodingRule
{
    public static IEnumerable<Finding> Check(IReadOnlyList<ProtoDocument> judged)
    {
        var services = judged.SelectMany(document => document.Services.Select(service => (Document: document, Service: service))).ToList();
        var mapped = services.Where(pair => pair.Service.Rpcs.Any(IsMapped)).ToList();
        return (mapped.Count > 0 ? mapped : services).SelectMany(pair => pair.Service.Rpcs.Where(rpc => !IsMapped(rpc)).Select(rpc => new Finding(
            RuleCatalog.ProtoHttpMapping,
            pair.Document.At(rpc.Name),
            $"RPC '{rpc.Name.Text}' has no HTTP method and path, so that JSON clients do not reach it",
            "Write 'option (google.api.http) = { get: \"/api/v1/orders/{id}\" };' in its block")));
    }

    private static bool IsMapped(ProtoRpc rpc) =>
        ProtoOption.In(rpc.Statement.Body ?? []).Any(option => option.Name.StartsWith("(google.api.http)", StringComparison.Ordinal))
        || rpc.Statement.Words.Any(word => word.Is("stream"));
}

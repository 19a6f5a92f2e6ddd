using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8503, clause <c>grpc-request-response-per-rpc</c>: each RPC takes a message and gives a message that belong to it alone and carry its name. The names
/// that buf takes, with the service in front, are right too.
/// </summary>
internal static class RpcMessageRule
{
    public static IEnumerable<Finding> Check(ProtoSet set, IReadOnlyList<ProtoDocument> judged)
    {
        // A type of two RPCs is shared, whatever its name. A contract that stands in the repository twice, beside its server and its client, has each RPC once.
        var uses = judged
            .SelectMany(document => document.Services.SelectMany(service => service.Rpcs.SelectMany(rpc => UsesOf(set, document, service, rpc))))
            .Distinct()
            .CountBy(use => use.Type, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return judged.SelectMany(document => document.Services.SelectMany(service => service.Rpcs.SelectMany(rpc => (Finding?[])
            [
                Judge(set, document, service, rpc, rpc.Request, "Request", uses),
                Judge(set, document, service, rpc, rpc.Response, "Response", uses),
            ]))).OfType<Finding>();
    }

    private static IEnumerable<(string Rpc, string Type)> UsesOf(ProtoSet set, ProtoDocument document, ProtoService service, ProtoRpc rpc) =>
        new[] { ("takes", rpc.Request), ("returns", rpc.Response) }
            .Where(part => part.Item2.Kind == ProtoTokenKind.Name)
            .Select(part => ($"{document.Package?.Text}.{service.Name.Text}.{rpc.Name.Text} {part.Item1}", Full(set, document, part.Item2.Text)));

    private static Finding? Judge(
        ProtoSet set, ProtoDocument document, ProtoService service, ProtoRpc rpc, ProtoToken type, string kind, IReadOnlyDictionary<string, int> uses)
    {
        if (type.Kind != ProtoTokenKind.Name)
        {
            return null;
        }

        var wanted = rpc.Name.Text + kind;
        var name = ProtoNames.Last(type.Text);
        var verb = kind == "Request" ? "takes" : "returns";
        var isNamed = name == wanted || name == service.Name.Text + wanted;
        var isAlone = uses.GetValueOrDefault(Full(set, document, type.Text)) <= 1;
        var problem = (isNamed, isAlone && !type.Text.EndsWith("google.protobuf.Empty", StringComparison.Ordinal)) switch
        {
            (true, _) => "which other RPCs use too",
            (false, true) => "which does not carry its name",
            (false, false) => "so that a field for it alone is one for all that share the message",
        };
        return isNamed && isAlone ? null : new Finding(
            RuleCatalog.ProtoRpcMessages,
            document.At(type),
            $"RPC '{rpc.Name.Text}' {verb} '{name}', {problem}",
            $"Declare 'message {wanted}' with a field for what it carries, and name it here");
    }

    private static string Full(ProtoSet set, ProtoDocument document, string type) =>
        set.FindMessage(document.Package?.Text ?? "", type) is { } found ? found.Message.FullName : type.TrimStart('.');
}

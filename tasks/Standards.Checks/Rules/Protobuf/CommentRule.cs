using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>
/// STD8502, clause <c>grpc-proto-documented</c>: services, RPCs, messages and fields say what they are for. Where most of a file says nothing, one finding
/// says so.
/// </summary>
internal static class CommentRule
{
    private const int MaxEach = 5;

    public static IReadOnlyList<Finding> Check(ProtoDocument document)
    {
        var all = Declarations(document).ToList();
        var silent = all.Where(declared => !Says(declared.Statement.Comment, declared.Name.Text)).OrderBy(declared => declared.Name.Line).ToList();
        if (silent.Count <= MaxEach)
        {
            return [.. silent.Select(declared => New(document, declared.Name, $"{declared.Kind} '{declared.Name.Text}' has no comment"))];
        }

        var (first, kind, _) = silent[0];
        return [New(document, first, $"{silent.Count} of {all.Count} services, RPCs, messages and fields have no comment, the first is {kind} '{first.Text}'")];
    }

    private static IEnumerable<(ProtoToken Name, string Kind, ProtoStatement Statement)> Declarations(ProtoDocument document)
    {
        foreach (var service in document.Services)
        {
            yield return (service.Name, "service", service.Statement);
            foreach (var rpc in service.Rpcs)
            {
                yield return (rpc.Name, "RPC", rpc.Statement);
            }
        }

        foreach (var message in document.Messages)
        {
            yield return (message.Name, "message", message.Statement);
            foreach (var field in message.Fields)
            {
                yield return (field.Name, "field", field.Statement);
            }
        }
    }

    // The name once more says nothing, nor does an instruction to a tool.
    private static bool Says(string comment, string name)
    {
        var words = comment.Split([' ', '\t', '\r', '\n', '.', ':', ',', '*', '-', '='], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && !comment.StartsWith("buf:lint:", StringComparison.Ordinal)
            && !(words.Length == 1 && Plain(words[0]).Equals(Plain(name), StringComparison.OrdinalIgnoreCase))
            && !(words.Length == 1 && words[0].ToUpperInvariant() is "TODO" or "FIXME" or "TBD");
    }

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal);

    private static Finding New(ProtoDocument document, ProtoToken place, string message) =>
        new(RuleCatalog.ProtoCommentPresence, document.At(place), message, "Write above it what it is for, in which unit, and what callers may rely on");
}

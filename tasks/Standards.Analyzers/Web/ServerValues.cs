using Microsoft.CodeAnalysis;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Web;

/// <summary>What a service gives to a resource when it creates it: its id, and who did what when.</summary>
internal static class ServerValues
{
    private static readonly HashSet<string> Done = new(StringComparer.Ordinal) { "created", "updated", "modified", "inserted" };

    private static readonly HashSet<string> Behind = new(StringComparer.Ordinal) { "at", "on", "by", "utc", "date", "time", "timestamp" };

    // What a request is named besides the resource: 'CreateOrderRequest'.
    private static readonly HashSet<string> Frame = new(StringComparer.Ordinal)
    {
        "create", "add", "new", "insert", "register", "post", "place", "submit", "request", "command", "dto", "model", "input", "payload", "body", "data",
        "view", "contract", "api",
    };

    /// <summary>Whether a property of a request is such a value of the resource that it creates.</summary>
    public static bool Contains(ITypeSymbol request, IPropertySymbol property)
    {
        var words = NameWords.Of(property.Name);
        return IsMoment(words)
            || (words.Count > 0 && words[words.Count - 1] == "id" && IsOwn(words, request.Name) && !IsOfCredential(request));
    }

    // 'CreatedAt', 'LastModifiedBy'; 'CreatedFrom' names another thing.
    private static bool IsMoment(IReadOnlyList<string> words)
    {
        var at = words.Count > 1 && words[0] == "last" ? 1 : 0;
        return words.Count > at + 1 && Done.Contains(words[at]) && words.Skip(at + 1).All(Behind.Contains);
    }

    // The form in which WebAuthn sends a credential: the authenticator chose its id.
    private static bool IsOfCredential(ITypeSymbol request) => !request.GetMembers("RawId").IsEmpty;

    // 'Id', and 'OrderId' of a 'CreateOrderRequest'.
    private static bool IsOwn(IReadOnlyList<string> words, string request) =>
        words.Count == 1 || words.Take(words.Count - 1).SequenceEqual(NameWords.Of(request).Where(word => !Frame.Contains(word)));
}

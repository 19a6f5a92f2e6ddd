namespace Standards.Checks.Models.Contracts.Proto;

/// <summary>An option of a file, a message, a field or an RPC.</summary>
/// <param name="Name">As written, without blanks: <c>csharp_namespace</c>, <c>(buf.validate.field).string.uuid</c>.</param>
/// <param name="Words">Those of its value.</param>
/// <param name="Place">The first word of the name.</param>
internal sealed record ProtoOption(string Name, IReadOnlyList<ProtoToken> Words, ProtoToken Place)
{
    /// <summary>The value as one text.</summary>
    public string Value => string.Concat(Words.Select(word => word.Text));

    /// <summary>The option that stands in a block: <c>option name = value;</c>.</summary>
    public static IEnumerable<ProtoOption> In(IEnumerable<ProtoStatement> body) =>
        body.Where(statement => statement.Is("option") && statement.Body is null)
            .Select(statement => Parse([.. statement.Words.Skip(1)]))
            .OfType<ProtoOption>();

    /// <summary>The options in the brackets of a field or a value.</summary>
    public static IReadOnlyList<ProtoOption> Of(ProtoStatement statement)
    {
        var options = new List<ProtoOption>();
        var part = new List<ProtoToken>();
        var depth = 0;
        foreach (var word in statement.Words.SkipWhile(word => !word.Is('[')).Skip(1))
        {
            depth += word.Is('{') || word.Is('[') ? 1 : word.Is('}') || word.Is(']') ? -1 : 0;
            if (depth < 0 || (depth == 0 && word.Is(',')))
            {
                options.AddRange(Parse(part) is { } option ? [option] : []);
                part = [];
            }
            else
            {
                part.Add(word);
            }
        }

        return options;
    }

    private static ProtoOption? Parse(List<ProtoToken> words)
    {
        var equals = words.FindIndex(word => word.Is('='));
        return equals > 0 && equals + 1 < words.Count
            ? new ProtoOption(string.Concat(words.Take(equals).Select(word => word.Text)), words[(equals + 1)..], words[0])
            : null;
    }
}

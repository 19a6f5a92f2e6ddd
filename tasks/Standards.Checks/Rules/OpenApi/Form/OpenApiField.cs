using Standards.Checks.Models.Contracts.OpenApi;

namespace Standards.Checks.Rules.OpenApi.Form;

/// <summary>A key of an object of OpenAPI.</summary>
/// <param name="Name">The key; <c>*</c> for keys of the author's own.</param>
/// <param name="Kind"><c>text</c>, <c>bool</c>, <c>number</c>, <c>any</c>, or the name of a shape.</param>
/// <param name="Form">What holds the values.</param>
internal sealed record OpenApiField(string Name, string Kind, FieldForm Form)
{
    /// <summary>The first version that knows it.</summary>
    public OpenApiVersion Since { get; init; } = OpenApiVersion.V30;

    /// <summary>The last version that asks for it; <see cref="OpenApiVersion.Unknown"/> where none does.</summary>
    public OpenApiVersion RequiredUntil { get; init; }

    /// <summary>The texts that are allowed; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Reads <c>name[!|!30|!31][&gt;31|&gt;32]:kind[=a|b]</c>, with <c>[kind]</c> for a list and <c>{kind}</c> for a map.</summary>
    public static OpenApiField Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (head, kind) = (text[..colon], text[(colon + 1)..]);
        var equals = kind.IndexOf('=', StringComparison.Ordinal);
        var choices = equals < 0 ? [] : kind[(equals + 1)..].Split('|');
        kind = equals < 0 ? kind : kind[..equals];
        var name = head[..(head.AsSpan().IndexOfAny('!', '>') is var end and >= 0 ? end : head.Length)];
        var form = kind[0] switch { '[' => FieldForm.List, '{' => FieldForm.Map, _ => FieldForm.One };
        return new OpenApiField(name, kind.Trim('[', ']', '{', '}'), form)
        {
            Since = head.EndsWith(">31", StringComparison.Ordinal) ? OpenApiVersion.V31
                : head.EndsWith(">32", StringComparison.Ordinal) ? OpenApiVersion.V32 : OpenApiVersion.V30,
            RequiredUntil = head.Contains("!30", StringComparison.Ordinal) ? OpenApiVersion.V30
                : head.Contains("!31", StringComparison.Ordinal) ? OpenApiVersion.V31
                : head.Contains('!', StringComparison.Ordinal) ? OpenApiVersion.V32 : OpenApiVersion.Unknown,
            Choices = choices,
        };
    }
}

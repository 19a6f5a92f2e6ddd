using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>Options by name; those of features one by one, however they are written.</summary>
internal static class ProtoOptions
{
    /// <summary>The options of a block, with the place of each.</summary>
    public static IEnumerable<(string Name, string Value, ProtoToken Place)> Of(IEnumerable<ProtoStatement> body) => ProtoOption.In(body).SelectMany(Expand);

    /// <summary>The options in the brackets of a field.</summary>
    public static IEnumerable<(string Name, string Value, ProtoToken Place)> OfField(ProtoStatement field) => ProtoOption.Of(field).SelectMany(Expand);

    private static IEnumerable<(string Name, string Value, ProtoToken Place)> Expand(ProtoOption option) =>
        option.Name == "features" ? Features(option.Words) : [(option.Name, option.Value, option.Place)];

    // features = { field_presence: IMPLICIT enum_type: CLOSED }
    private static IEnumerable<(string Name, string Value, ProtoToken Place)> Features(IReadOnlyList<ProtoToken> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Kind == ProtoTokenKind.Name && words[i + 1].Is(':') && words[i + 2].Kind == ProtoTokenKind.Name)
            {
                yield return ("features." + words[i].Text, words[i + 2].Text, words[i]);
            }
        }
    }
}

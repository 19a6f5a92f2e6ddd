using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.ProtoCompatibility.Reading;

/// <summary>What a file, a message or a field means where its text does not say: https://protobuf.dev/editions/features/.</summary>
/// <param name="Presence"><c>EXPLICIT</c>, <c>IMPLICIT</c> or <c>LEGACY_REQUIRED</c>.</param>
/// <param name="EnumType"><c>OPEN</c> or <c>CLOSED</c>.</param>
/// <param name="Json"><c>ALLOW</c> or <c>LEGACY_BEST_EFFORT</c>.</param>
/// <param name="Utf8"><c>VERIFY</c> or <c>NONE</c>.</param>
/// <param name="Encoding"><c>LENGTH_PREFIXED</c> or <c>DELIMITED</c>.</param>
internal sealed record ProtoFeatures(string Presence, string EnumType, string Json, string Utf8, string Encoding)
{
    private static readonly ProtoFeatures Proto2 = new("EXPLICIT", "CLOSED", "LEGACY_BEST_EFFORT", "NONE", "LENGTH_PREFIXED");

    private static readonly ProtoFeatures Proto3 = new("IMPLICIT", "OPEN", "ALLOW", "VERIFY", "LENGTH_PREFIXED");

    private static readonly ProtoFeatures Edition = Proto3 with { Presence = "EXPLICIT" };

    /// <summary>Those of a syntax or an edition.</summary>
    public static ProtoFeatures Of(string syntax) => syntax switch
    {
        "proto2" => Proto2,
        "proto3" => Proto3,
        _ => Edition,
    };

    /// <summary>With those that options set.</summary>
    public ProtoFeatures With(IEnumerable<(string Name, string Value, ProtoToken Place)> options)
    {
        var features = this;
        foreach (var (name, value, _) in options)
        {
            features = name switch
            {
                "features.field_presence" => features with { Presence = value },
                "features.enum_type" => features with { EnumType = value },
                "features.json_format" => features with { Json = value },
                "features.utf8_validation" => features with { Utf8 = value },
                "features.message_encoding" => features with { Encoding = value },
                _ => features,
            };
        }

        return features;
    }
}

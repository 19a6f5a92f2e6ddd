using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf.Grammar;

/// <summary>The options that the language has, from <c>google/protobuf/descriptor.proto</c>, and what their values are.</summary>
internal static class OptionTypes
{
    private static readonly string[] Bools = ["true", "false"];

    // 'a=b' is a boolean, 'a:text' a text, 'a' anything.
    private static readonly Dictionary<OptionHome, string> Known = new()
    {
        [OptionHome.File] = "java_package:text java_outer_classname:text java_multiple_files=b java_generate_equals_and_hash=b java_string_check_utf8=b"
            + " optimize_for go_package:text cc_generic_services=b java_generic_services=b py_generic_services=b php_generic_services=b deprecated=b"
            + " cc_enable_arenas=b objc_class_prefix:text csharp_namespace:text swift_prefix:text php_class_prefix:text php_namespace:text"
            + " php_metadata_namespace:text ruby_package:text features",
        [OptionHome.Message] =
            "message_set_wire_format=b no_standard_descriptor_accessor=b deprecated=b map_entry=b deprecated_legacy_json_field_conflicts=b features",
        [OptionHome.Field] = "ctype packed=b jstype lazy=b unverified_lazy=b deprecated=b weak=b debug_redact=b retention targets edition_defaults features"
            + " feature_support default json_name:text",
        [OptionHome.Oneof] = "features",
        [OptionHome.Enum] = "allow_alias=b deprecated=b deprecated_legacy_json_field_conflicts=b features",
        [OptionHome.Value] = "deprecated=b features debug_redact=b feature_support",
        [OptionHome.Service] = "features deprecated=b",
        [OptionHome.Method] = "deprecated=b idempotency_level features",
        [OptionHome.Range] = "declaration features verification",
    };

    private static readonly Dictionary<OptionHome, Dictionary<string, char>> Kinds = Known.ToDictionary(
        pair => pair.Key,
        pair => pair.Value.Split(' ').ToDictionary(
            word => word.Split('=', ':')[0],
            word => word.Contains('=', StringComparison.Ordinal) ? 'b' : word.Contains(':', StringComparison.Ordinal) ? 't' : ' ',
            StringComparer.Ordinal));

    /// <summary>Why an option is refused; null when it may be right.</summary>
    /// <param name="home">What it is an option of.</param>
    /// <param name="name">The first word of its name.</param>
    /// <param name="value">The first word of its value.</param>
    public static string? Refuse(OptionHome home, ProtoToken name, ProtoToken value)
    {
        if (name.Kind != ProtoTokenKind.Name)
        {
            return null;
        }

        var first = name.Text.Split('.')[0];
        if (!Kinds[home].TryGetValue(first, out var kind))
        {
            return $"the option {ValueText.Quote(first)} does not exist; it stands";
        }

        var isRight = kind switch
        {
            'b' => Bools.Contains(value.Text) && value.Kind == ProtoTokenKind.Name,
            't' => value.Kind == ProtoTokenKind.String,
            _ => true,
        };
        return isRight || value.Kind == ProtoTokenKind.End
            ? null
            : $"the option '{first}' needs {(kind == 'b' ? "true or false" : "a text in quotes")}; it stands";
    }
}

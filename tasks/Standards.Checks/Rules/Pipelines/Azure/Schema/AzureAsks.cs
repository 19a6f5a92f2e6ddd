using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.Azure.Schema;

/// <summary>What is asked of single values of an Azure pipeline beside their kind.</summary>
internal static class AzureAsks
{
    private const int CronFields = 5;

    /// <summary>One of a few texts; Azure does not tell small and capital letters apart.</summary>
    public static Action<SchemaWalk, YamlScalar?, YamlNode> Choice(string[] choices) => (walk, key, node) =>
    {
        if (node is YamlScalar { IsNull: false } text && !choices.Contains(text.Value, StringComparer.OrdinalIgnoreCase))
        {
            walk.AddChoice(key, text, choices, string.Join(", ", choices));
        }
    };

    /// <summary>Yes or no, in quotes or without.</summary>
    public static void Flag(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text && !IsFlag(text.Value))
        {
            walk.Add(text, $"{ValueText.Quote(key?.Value ?? "")} is {YamlDescription.Of(text)}, not true or false", "Write true or false");
        }
    }

    /// <summary>A number, in quotes or without.</summary>
    public static void Number(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text && !double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            walk.Add(text, $"{ValueText.Quote(key?.Value ?? "")} is {YamlDescription.Of(text)}, not a number", "Write a number");
        }
    }

    /// <summary>A name that dependencies and variables use.</summary>
    public static void Name(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false, Value: var name } text
            && name.Length > 0
            && (char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')))
        {
            walk.Add(
                text,
                $"{ValueText.Quote(name)} is not the name of a {ValueText.Shorten(key?.Value ?? "job")}",
                "Write letters, digits and '_', with no digit first; 'displayName' may be any text");
        }
    }

    /// <summary>Five fields of a schedule.</summary>
    public static void Cron(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text
            && text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is var count and not CronFields)
        {
            var fields = string.Create(CultureInfo.InvariantCulture, $"{count} field{(count == 1 ? "" : "s")}");
            walk.Add(
                text,
                $"the schedule {ValueText.Quote(text.Value)} has {fields}, not {CronFields}",
                "Write minute, hour, day of the month, month and day of the week: '0 6 * * 1'");
        }
    }

    /// <summary>A key of a map that takes others as well, but is nearly one of its own.</summary>
    public static Action<SchemaWalk, YamlScalar?, YamlNode> NearKeys(string noun, string[] keys) => (walk, _, node) =>
    {
        foreach (var (name, _) in node.Entries().Where(e => !keys.Contains(e.Key.Value, StringComparer.OrdinalIgnoreCase)))
        {
            if (KeyHint.Of(name.Value, keys.Where(k => node.Get(k) is null)) is { } nearest)
            {
                walk.Add(name, $"{ValueText.Quote(name.Value)} is not a key of a {noun}", $"Write '{nearest}'");
            }
        }
    };

    /// <summary>One of several keys, and no second one.</summary>
    public static void OneOf(SchemaWalk walk, YamlNode node, string[] keys)
    {
        YamlScalar[] found = [.. node.Entries().Select(e => e.Key).Where(k => keys.Contains(k.Value, StringComparer.Ordinal))];
        if (found.Length > 1)
        {
            walk.Add(found[1], $"'{found[1].Value}' may not stand beside '{found[0].Value}'", "Remove one of the two");
        }
    }

    /// <summary>Whether a text says yes or no.</summary>
    public static bool IsFlag(string text) => text.ToLowerInvariant() is "true" or "y" or "yes" or "on" or "false" or "n" or "no" or "off";
}

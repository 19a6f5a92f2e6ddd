using System.Globalization;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>What is asked of single values of a GitLab pipeline beside their kind.</summary>
internal static class GitLabAsks
{
    private const int MaxDepth = 10;

    /// <summary>One of a few texts; a variable is known to the host alone.</summary>
    public static Action<SchemaWalk, YamlScalar?, YamlNode> Choice(string[] choices) => (walk, key, node) =>
    {
        if (node is YamlScalar { IsNull: false } text
            && !text.Value.Contains('$', StringComparison.Ordinal)
            && !choices.Contains(text.Value, StringComparer.Ordinal))
        {
            walk.AddChoice(key, text, choices, string.Join(", ", choices));
        }
    };

    /// <summary>Commands are texts.</summary>
    public static void Script(SchemaWalk walk, YamlScalar? key, YamlNode node) => Script(walk, key?.Value ?? "script", node, 0);

    /// <summary>The commands of a job are texts, and there is one.</summary>
    public static void Commands(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlSequence { Items.Count: 0 } or YamlScalar { IsNull: false, Value: "" })
        {
            walk.Add(node, "'script' has no command", "Add one; a job that does nothing runs 'true'");
        }

        Script(walk, key, node);
    }

    /// <summary>A time.</summary>
    public static void Duration(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text && !text.Value.Contains('$', StringComparison.Ordinal) && !GitLabDuration.IsOne(text.Value))
        {
            walk.Add(text, $"{ValueText.Quote(text.Value)} is not a time", $"Write '{ValueText.Shorten(key?.Value ?? "timeout")}: 1 hour 30 minutes'");
        }
    }

    /// <summary>A time after which something is removed, or <c>never</c>.</summary>
    public static void Expiry(SchemaWalk walk, YamlScalar? key, YamlNode node)
    {
        if (node is YamlScalar text && !text.Value.Equals("never", StringComparison.OrdinalIgnoreCase))
        {
            Duration(walk, key, node);
        }
    }

    /// <summary>A number within bounds.</summary>
    public static Action<SchemaWalk, YamlScalar?, YamlNode> Range(int min, int max) => (walk, key, node) =>
    {
        if (node is YamlScalar { IsNull: false } text
            && (!int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < min || number > max))
        {
            walk.Add(
                text,
                string.Create(CultureInfo.InvariantCulture, $"{ValueText.Quote(key?.Value ?? "")} is {text.Value}, not a number from {min} to {max}"),
                string.Create(CultureInfo.InvariantCulture, $"Write a number from {min} to {max}"));
        }
    };

    /// <summary>A regular expression between slashes.</summary>
    public static void Coverage(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text
            && !(text.Value.StartsWith('/') && text.Value.LastIndexOf('/') is > 1 and var end && text.Value[(end + 1)..].All(c => "ismU".Contains(c))))
        {
            walk.Add(text, $"{ValueText.Quote(text.Value)} is not a regular expression between slashes", @"Write 'coverage: '/Total: (\d+)%/''");
        }
    }

    /// <summary>The condition of a rule.</summary>
    public static void Condition(SchemaWalk walk, YamlScalar? _, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } text && GitLabCondition.FindProblem(text.Value) is { } problem)
        {
            walk.Add(text, problem.Message, problem.Fix);
        }
    }

    /// <summary>At most so many items.</summary>
    public static Action<SchemaWalk, YamlScalar?, YamlNode> AtMost(int max) => (walk, key, node) =>
    {
        if (node is YamlSequence list && list.Items.Count > max)
        {
            walk.Add(
                list.Items[max],
                $"{ValueText.Quote(key?.Value ?? "")} has {list.Items.Count} items, but GitLab reads at most {max}",
                "Remove some of them");
        }
    };

    private static void Script(SchemaWalk walk, string key, YamlNode node, int depth)
    {
        if (depth > MaxDepth)
        {
            walk.Add(node, $"lists of {ValueText.Quote(key)} nest deeper than {MaxDepth} levels", "Write the commands in one list");
        }
        else if (node is YamlSequence list)
        {
            list.Items.ToList().ForEach(item => Script(walk, key, item, depth + 1));
        }
        else if (node is YamlMapping map)
        {
            walk.Add(
                map.Entries.Count > 0 ? map.Entries[0].Key : map,
                $"a command of {ValueText.Quote(key)} is a map, because ': ' stands in it",
                "Write the whole command in single quotes");
        }
        else if (node is YamlScalar { IsPlain: true } text && depth > 0 && IsNoText(text))
        {
            walk.Add(text, $"a command of {ValueText.Quote(key)} is {YamlDescription.Of(text)}, not a text", "Write the command in quotes");
        }
    }

    private static bool IsNoText(YamlScalar text) =>
        text.IsNull
        || SchemaDialect.GitLab.Booleans.Contains(text.Value)
        || double.TryParse(text.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}

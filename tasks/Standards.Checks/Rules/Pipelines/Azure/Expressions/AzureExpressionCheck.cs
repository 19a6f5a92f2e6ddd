using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.Azure.Expressions;

/// <summary>STD9250 of Azure: template expressions, runtime expressions and conditions can be read, and name parameters that are declared.</summary>
internal sealed class AzureExpressionCheck
{
    private static readonly string[] Commands = ["script", "bash", "pwsh", "powershell", "inlineScript", "inline"];

    private readonly SchemaWalk _walk;
    private readonly string[]? _parameters;

    private AzureExpressionCheck(SchemaWalk walk)
    {
        _walk = walk;
        _parameters = Declared(walk.File.Root.Get("parameters"));
    }

    /// <summary>Looks at every text of a file.</summary>
    public static void Check(SchemaWalk walk) => new AzureExpressionCheck(walk).Node(null, walk.File.Root);

    // A template with a map of parameters, the older form, may be given others.
    private static string[]? Declared(YamlNode? parameters) =>
        parameters is YamlSequence list && list.Items.All(i => i.Text("name") is { } name && !SchemaDialect.Azure.IsComputed(name))
            ? [.. list.Items.Select(i => i.Text("name")!.Value)]
            : null;

    private void Node(YamlScalar? key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar text:
                Text(key?.Value ?? "", text);
                break;
            case YamlSequence list:
                list.Items.ToList().ForEach(item => Node(key, item));
                break;
            case YamlMapping map:
                foreach (var (name, value) in map.Entries)
                {
                    Templates(name);
                    Node(name, value);
                }

                break;
        }
    }

    private void Text(string key, YamlScalar text)
    {
        if (text.Value.Contains("${{", StringComparison.Ordinal))
        {
            Templates(text);
        }
        else if (!Commands.Contains(key, StringComparer.Ordinal) && text.Value.StartsWith("$[", StringComparison.Ordinal) && text.Value.EndsWith(']'))
        {
            Expression(text, text.Value[2..^1], 0);
        }
        else if (key == "condition" && !text.IsNull && text.Value.Length > 0 && !text.Value.Contains('$', StringComparison.Ordinal))
        {
            Expression(text, text.Value, 0);
        }
    }

    private void Templates(YamlScalar text)
    {
        var found = 0;
        for (var at = text.Value.IndexOf("${{", StringComparison.Ordinal); at >= 0; at = text.Value.IndexOf("${{", at + 3, StringComparison.Ordinal))
        {
            var end = End(text.Value, at + 3);
            if (end < 0)
            {
                Add(text, found, "an expression is not closed", "Write '}}' behind it");
                return;
            }

            Expression(text, Directive(text.Value[(at + 3)..end]), found++);
            at = end - 1;
        }
    }

    private void Expression(YamlScalar text, string expression, int number)
    {
        if (expression.Length == 0)
        {
            return;
        }

        var (problem, parameters) = AzureExpression.Read(expression);
        if (problem is var (message, fix))
        {
            Add(text, number, message, fix);
            return;
        }

        foreach (var name in parameters.Where(p => _parameters is not null && !_parameters.Contains(p, StringComparer.OrdinalIgnoreCase)))
        {
            Add(
                text,
                number,
                $"no parameter has the name {ValueText.Quote(name)}",
                NearestName.Of(name, _parameters!) is { } nearest ? $"Write 'parameters.{ValueText.Shorten(nearest)}'" : "Declare it below 'parameters'");
        }
    }

    // The expression of a directive: of 'if eq(a, b)' the call, of 'each a in b' the list; nothing for 'else' and 'insert'.
    private static string Directive(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "else" or "insert")
        {
            return "";
        }

        foreach (var word in (string[])["if ", "elseif ", "else if "])
        {
            if (trimmed.StartsWith(word, StringComparison.Ordinal))
            {
                return trimmed[word.Length..];
            }
        }

        return trimmed.StartsWith("each ", StringComparison.Ordinal) && trimmed.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var at
            ? trimmed[(at + 4)..]
            : text;
    }

    private static int End(string text, int start)
    {
        var isQuoted = false;
        for (var at = start; at + 1 < text.Length; at++)
        {
            isQuoted ^= text[at] == '\'';
            if (!isQuoted && text[at] == '}' && text[at + 1] == '}')
            {
                return at;
            }
        }

        return -1;
    }

    // The place is that of the expression in the file, where it is written as it reads.
    private void Add(YamlScalar text, int number, string message, string fix)
    {
        var raw = _walk.File.Slice(text);
        var at = -1;
        for (var i = 0; i <= number; i++)
        {
            var next = raw[(at + 1)..].IndexOf("${{");
            if (next < 0)
            {
                break;
            }

            at += 1 + next;
        }

        if (at < 0)
        {
            _walk.Add(text, message, fix);
        }
        else
        {
            _walk.Add(text.Start + at, message, fix);
        }
    }
}

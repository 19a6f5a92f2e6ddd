using System.Text.Json;
using System.Text.RegularExpressions;

namespace Standards.Tests.Shared;

/// <summary>
/// The values of a template's symbols for given options, and the conditions over them: names, quoted texts, <c>==</c>, <c>!=</c>, <c>!</c>,
/// <c>&amp;&amp;</c>, <c>||</c> and parentheses, which is what the definitions use. Of an option with several values, <c>==</c> asks for one of them.
/// </summary>
internal sealed class TemplateAnswers
{
    private readonly Dictionary<string, string[]> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _computed = new(StringComparer.Ordinal);

    /// <param name="definition">The root of <c>template.json</c>.</param>
    /// <param name="options">Options as on the command line; empty for the defaults.</param>
    public TemplateAnswers(JsonElement definition, string options)
    {
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var symbol in definition.TryGetProperty("symbols", out var symbols) ? symbols.EnumerateObject().AsEnumerable() : [])
        {
            var type = symbol.Value.GetProperty("type").GetString();
            if (type == "computed")
            {
                _computed[symbol.Name] = symbol.Value.GetProperty("value").GetString()!;
            }
            if (type == "parameter")
            {
                // A switch has no value, and its name on the command line has hyphens: --in-repo is inRepo.
                var values = symbol.Value.GetProperty("datatype").GetString() == "bool"
                    ? [
                        .. words
                            .Where(word => word.Replace("-", "", StringComparison.Ordinal).Equals(symbol.Name, StringComparison.OrdinalIgnoreCase))
                            .Select(_ => "true"),
                    ]
                    : words.Zip(words.Skip(1)).Where(pair => pair.First == $"--{symbol.Name}").Select(pair => pair.Second).ToArray();
                _given[symbol.Name] = values.Length > 0 ? values : [symbol.Value.TryGetProperty("defaultValue", out var value) ? value.GetString()! : ""];
            }
        }
    }

    /// <param name="definition">The root of <c>template.json</c>.</param>
    /// <param name="given">Texts by option, which may have spaces; the others have their defaults.</param>
    public TemplateAnswers(JsonElement definition, IReadOnlyDictionary<string, string> given)
        : this(definition, "")
    {
        foreach (var (name, value) in given)
        {
            _given[name] = [value];
        }
    }

    /// <summary>What was given for an option, or its default; empty for one that is not there.</summary>
    public string Given(string option) => _given.TryGetValue(option, out var values) ? values[0] : "";

    /// <summary>Whether an element of the definition has no condition or one that is met.</summary>
    public bool Hold(JsonElement element) => !element.TryGetProperty("condition", out var condition) || Hold(condition.GetString()!);

    /// <summary>Whether a condition is met.</summary>
    public bool Hold(string condition)
    {
        var tokens = new Queue<string>(Regex.Matches(condition, """==|!=|&&|\|\||[!()]|"[^"]*"|[\w-]+""").Select(match => match.Value));
        var result = Or(tokens);
        return tokens.Count == 0 ? result : throw new FormatException($"'{condition}' goes on after its end.");
    }

    private bool Or(Queue<string> tokens)
    {
        var result = And(tokens);
        while (tokens.TryPeek(out var next) && next == "||")
        {
            _ = tokens.Dequeue();
            result = And(tokens) | result;
        }

        return result;
    }

    private bool And(Queue<string> tokens)
    {
        var result = Term(tokens);
        while (tokens.TryPeek(out var next) && next == "&&")
        {
            _ = tokens.Dequeue();
            result = Term(tokens) & result;
        }

        return result;
    }

    private bool Term(Queue<string> tokens)
    {
        var token = tokens.Dequeue();
        if (token == "!")
        {
            return !Term(tokens);
        }

        if (token == "(")
        {
            var inner = Or(tokens);
            return tokens.Dequeue() == ")" ? inner : throw new FormatException("A parenthesis is not closed.");
        }

        if (!tokens.TryPeek(out var comparison) || comparison is not ("==" or "!="))
        {
            return IsTrue(token);
        }

        _ = tokens.Dequeue();
        var isEqual = Values(token).Contains(tokens.Dequeue().Trim('"'), StringComparer.Ordinal);
        return isEqual == (comparison == "==");
    }

    private bool IsTrue(string name) =>
        _computed.TryGetValue(name, out var condition) ? Hold(condition) : Values(name).Contains("true", StringComparer.OrdinalIgnoreCase);

    private string[] Values(string name) => _given.TryGetValue(name, out var values) ? values : [name.Trim('"')];
}

using System.Globalization;

namespace Standards.Checks.Rules.Declared.Values;

/// <summary>
/// Where a value stands. In YAML and JSON <c>a.b[0].c[*].d</c>, with <c>['a.b']</c> for keys that hold other characters and <c>*</c>
/// for every key; in XML <c>/Project/PropertyGroup/Nullable</c> or <c>/a/b/@attribute</c>, by local names.
/// </summary>
internal sealed record ValuePath(string Source, IReadOnlyList<ValueStep> Steps)
{
    private const int MaxSteps = 32;

    public bool IsXml => Source[0] == '/';

    /// <summary>The path, or null and why it is none.</summary>
    public static (ValuePath? Path, string Problem) Parse(string source)
    {
        if (source.Length == 0)
        {
            return (null, "is empty");
        }

        var steps = new List<ValueStep>();
        var problem = source[0] == '/' ? ReadXml(source, steps) : ReadKeys(source, steps);
        problem = problem.Length == 0 && steps.Count > MaxSteps ? $"has more than {MaxSteps} steps" : problem;
        return problem.Length == 0 ? (new ValuePath(source, steps), "") : (null, problem);
    }

    private static string ReadXml(string source, List<ValueStep> steps)
    {
        var names = source[1..].Split('/');
        for (var i = 0; i < names.Length; i++)
        {
            var isAttribute = names[i].StartsWith('@');
            var name = names[i][(isAttribute ? 1 : 0)..];
            if (name.Length == 0)
            {
                return "has an empty step";
            }

            if (name.AsSpan().ContainsAny("[]@():='\" "))
            {
                return $"has the step '{names[i]}', which is no name of an element or attribute without its namespace";
            }

            if (isAttribute && (i < names.Length - 1 || i == 0))
            {
                return "has an attribute that is not the last step below an element";
            }

            steps.Add(new ValueStep(isAttribute ? ValueStepKind.Attribute : ValueStepKind.Element, name));
        }

        return "";
    }

    private static string ReadKeys(string source, List<ValueStep> steps)
    {
        for (var i = 0; i < source.Length;)
        {
            if (source[i] == '[')
            {
                var close = ClosingBracket(source, i);
                if (close < 0)
                {
                    return "has a '[' that is not closed";
                }

                if (Bracket(source[(i + 1)..close]) is not { } step)
                {
                    return $"has '{source[i..(close + 1)]}', which is no position, no '[*]' and no key in quotes";
                }

                steps.Add(step);
                i = close + 1;
                if (i < source.Length && source[i] is not ('.' or '['))
                {
                    return "has no '.' behind a ']'";
                }
            }
            else
            {
                // After the first step every key begins with a dot: brackets and keys both end before one.
                if (source[i] == '.' && steps.Count == 0)
                {
                    return "begins with a '.'";
                }

                var start = source[i] == '.' ? i + 1 : i;
                var end = source.AsSpan(start).IndexOfAny('.', '[') is var length and >= 0 ? start + length : source.Length;
                if (end == start)
                {
                    return "has an empty step";
                }

                var key = source[start..end];
                steps.Add(key == "*" ? new ValueStep(ValueStepKind.AllKeys) : new ValueStep(ValueStepKind.Key, key));
                i = end;
            }
        }

        return "";
    }

    private static int ClosingBracket(string source, int open)
    {
        var quote = open + 1 < source.Length && source[open + 1] is '\'' or '"' ? source.IndexOf(source[open + 1], open + 2) : open;
        return quote < 0 ? -1 : source.IndexOf(']', quote);
    }

    private static ValueStep? Bracket(string text) => text switch
    {
        "*" => new ValueStep(ValueStepKind.AllItems),
        ['\'' or '"', .., '\'' or '"'] when text.Length > 2 && text[0] == text[^1] => new ValueStep(ValueStepKind.Key, text[1..^1]),
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => new ValueStep(ValueStepKind.Item, Index: index),
        _ => null,
    };
}

using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>
/// Finds what can come out of the expressions <c>${{ … }}</c> of a text: operands of comparisons and arguments of functions that answer yes
/// or no do not.
/// </summary>
internal static class ExpressionReader
{
    // What these answer is a number or yes or no, or a hash.
    private static readonly string[] Judging = ["contains", "startswith", "endswith", "hashfiles", "always", "success", "failure", "cancelled"];

    /// <summary>The references of all expressions of a text, in its order. An expression that cannot be read has none.</summary>
    public static IReadOnlyList<ExpressionReference> FindAll(string text) => FindAll(text, static (_, offset) => offset);

    /// <summary>The same of a value; offsets are those of the file.</summary>
    public static IReadOnlyList<ExpressionReference> FindAll(PipelineFile file, YamlScalar value) =>
        FindAll(value.Value, (span, offset) => ExpressionPlaces.OffsetOf(file, value, span, offset));

    private static List<ExpressionReference> FindAll(string text, Func<ExpressionSpan, int, int> place)
    {
        List<ExpressionReference> found = [];
        foreach (var span in ExpressionSpan.Split(text).Where(s => s.Length >= 0))
        {
            var inside = text.Substring(span.Start, span.Length);
            if (ExpressionParser.Parse(inside).Root is not { } root)
            {
                continue;
            }

            var results = new List<(ExpressionNode Node, bool IsWhole)>();
            AddResults(root, isWhole: false, results);
            found.AddRange(results.Select(r => new ExpressionReference(
                PathOf(r.Node), inside[r.Node.Start..r.Node.End], place(span, span.Start + r.Node.Start), r.IsWhole)));
        }

        return found;
    }

    /// <summary>The way from the context to a value, in small letters; empty for what comes from no context.</summary>
    public static string PathOf(ExpressionNode node)
    {
        var names = new Stack<string>();
        for (var at = node; ; at = at.Parts[0])
        {
            switch (at.Kind)
            {
                case ExpressionNodeKind.Context:
                    names.Push(at.Text);
                    return string.Join('.', names).ToLowerInvariant();
                case ExpressionNodeKind.Member or ExpressionNodeKind.Filter:
                    names.Push(at.Text);
                    break;
                case ExpressionNodeKind.Index:
                    names.Push(at.Parts[1].Kind == ExpressionNodeKind.Text ? at.Parts[1].Text : "*");
                    break;
                default:
                    return "";
            }
        }
    }

    private static void AddResults(ExpressionNode node, bool isWhole, List<(ExpressionNode Node, bool IsWhole)> found)
    {
        switch (node.Kind)
        {
            case ExpressionNodeKind.Context or ExpressionNodeKind.Member or ExpressionNodeKind.Filter or ExpressionNodeKind.Index:
                AddValue(node, isWhole, found);
                break;
            case ExpressionNodeKind.Or:
                AddAll(node.Parts, isWhole, found);
                break;
            case ExpressionNodeKind.And:
                // Of 'a && b' comes b, or an a that is empty, 0 or false.
                AddResults(node.Parts[^1], isWhole, found);
                break;
            case ExpressionNodeKind.Call:
                AddCall(node, isWhole, found);
                break;
        }
    }

    private static void AddAll(IEnumerable<ExpressionNode> nodes, bool isWhole, List<(ExpressionNode Node, bool IsWhole)> found)
    {
        foreach (var node in nodes)
        {
            AddResults(node, isWhole, found);
        }
    }

    // What is taken of the answer of a function, of 'a || b', or of a context.
    private static void AddValue(ExpressionNode node, bool isWhole, List<(ExpressionNode Node, bool IsWhole)> found)
    {
        var root = node;
        while (root.Kind is ExpressionNodeKind.Member or ExpressionNodeKind.Filter or ExpressionNodeKind.Index)
        {
            root = root.Parts[0];
        }

        if (root.Kind == ExpressionNodeKind.Context)
        {
            found.Add((node, isWhole));
        }
        else
        {
            AddResults(root, isWhole, found);
        }
    }

    private static void AddCall(ExpressionNode call, bool isWhole, List<(ExpressionNode Node, bool IsWhole)> found)
    {
        var name = call.Text.ToLowerInvariant();
        if (Judging.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        // Conditions of 'case' stand at 0, 2, 4 …; its last argument is what is left.
        var results = name == "case" ? call.Parts.Where((_, i) => i % 2 == 1 || i == call.Parts.Count - 1) : call.Parts;
        AddAll(results, isWhole || name == "tojson", found);
    }
}

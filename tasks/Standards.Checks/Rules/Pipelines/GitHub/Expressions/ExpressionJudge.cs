using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>Whether the host knows the contexts and functions of an expression at the place where it stands.</summary>
internal static class ExpressionJudge
{
    /// <summary>The problems, in the order of the expression.</summary>
    public static IEnumerable<ExpressionProblem> Check(ExpressionNode root, ExpressionScope scope) =>
        Parts(root).Select(node => node.Kind switch
        {
            ExpressionNodeKind.Context => Context(node, scope),
            ExpressionNodeKind.Call => Call(node, scope),
            _ => null,
        }).OfType<ExpressionProblem>();

    /// <summary>A node and all below it, in the order of the expression.</summary>
    public static IEnumerable<ExpressionNode> Parts(ExpressionNode root)
    {
        var open = new Stack<ExpressionNode>([root]);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Parts.Count - 1; i >= 0; i--)
            {
                open.Push(node.Parts[i]);
            }
        }
    }

    private static ExpressionProblem? Context(ExpressionNode node, ExpressionScope scope)
    {
        if (ExpressionContexts.Find(node.Text) is not { } needed)
        {
            var nearest = NearestName.Of(node.Text, ExpressionContexts.Names);
            return new ExpressionProblem(
                node.Start,
                $"{ValueText.Quote(node.Text)} is not a context",
                node.Text.Equals("true", StringComparison.OrdinalIgnoreCase) || node.Text.Equals("false", StringComparison.OrdinalIgnoreCase)
                    ? $"Write '{node.Text.ToLowerInvariant()}'"
                    : nearest is not null ? $"Write '{nearest}', or a text in single quotes"
                    : $"Write one of {string.Join(", ", ExpressionContexts.In(scope))}, or a text in single quotes");
        }

        return (scope & needed) != 0 ? null : new ExpressionProblem(
            node.Start, $"'{node.Text.ToLowerInvariant()}' is not available here", $"Available are {string.Join(", ", ExpressionContexts.In(scope))}");
    }

    private static ExpressionProblem? Call(ExpressionNode node, ExpressionScope scope)
    {
        if (ExpressionFunctions.Find(node.Text) is not { } function)
        {
            var nearest = NearestName.Of(node.Text, ExpressionFunctions.Names);
            return new ExpressionProblem(
                node.Start,
                $"{ValueText.Quote(node.Text)} is not a function",
                nearest is null ? $"Write one of {string.Join(", ", ExpressionFunctions.Names)}" : $"Write '{nearest}'");
        }

        if (function.Scope != ExpressionScope.None && (scope & function.Scope) == 0)
        {
            return new ExpressionProblem(
                node.Start,
                $"'{function.Name}()' is not available here",
                function.Scope == ExpressionScope.Status ? "Use it in 'if' of a job or a step" : "Use it in a step");
        }

        return Arguments(node, function.Name, function.Min, function.Max);
    }

    private static ExpressionProblem? Arguments(ExpressionNode node, string function, int min, int max)
    {
        var count = node.Parts.Count;
        if (count < min || count > max)
        {
            var given = count == 1 ? "1 argument" : $"{count} arguments";
            return new ExpressionProblem(node.Start, $"'{function}()' has {given} and takes {Range(min, max)}", "Correct the arguments");
        }

        return function == "case" && count % 2 == 0
            ? new ExpressionProblem(node.Start, "'case()' has no value for when no condition holds", "Add it as the last argument")
            : null;
    }

    private static string Range(int min, int max) => min == max ? $"{min}" : max == 255 ? $"at least {min}" : $"{min} or {max}";
}

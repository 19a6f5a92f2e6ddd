using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>STD9250: the expressions of a file are read, and what they name is there.</summary>
/// <param name="file">The file.</param>
/// <param name="add">Receives problems: offset in the file, message and fix.</param>
internal sealed class ExpressionCheck(PipelineFile file, Action<int, string, string> add)
{
    private readonly ReferenceCheck _references = new(file);

    /// <summary>A job or a step begins.</summary>
    public void Open(FrameKind kind, YamlMapping map) => _references.Open(kind, map);

    /// <summary>It ends.</summary>
    public void Close(FrameKind kind) => _references.Close(kind);

    /// <summary>The expressions of a text.</summary>
    public void Check(YamlScalar scalar, ExpressionScope scope)
    {
        foreach (var span in ExpressionSpan.Split(scalar.Value))
        {
            int Place(int offset) => ExpressionPlaces.OffsetOf(file, scalar, span, span.Start + offset);
            if (span.Length < 0)
            {
                add(ExpressionPlaces.OffsetOf(file, scalar, span, span.Open), "the expression that begins here is not closed", "Write '}}' behind it");
            }
            else if (scope == ExpressionScope.None)
            {
                add(ExpressionPlaces.OffsetOf(file, scalar, span, span.Open), "an expression may not stand here", "Write the value itself");
                return;
            }
            else
            {
                Check(scalar.Value.Substring(span.Start, span.Length), scope, Place, isEmptyAllowed: false);
            }
        }
    }

    /// <summary>A condition, which is an expression without braces.</summary>
    public void CheckCondition(YamlScalar scalar, ExpressionScope scope) =>
        Check(scalar.IsNull ? "" : scalar.Value, scope, offset => ExpressionPlaces.OffsetOf(file, scalar, offset), isEmptyAllowed: true);

    private void Check(string text, ExpressionScope scope, Func<int, int> place, bool isEmptyAllowed)
    {
        var (root, problem) = ExpressionParser.Parse(text);
        if (problem is not null)
        {
            add(place(problem.Start), problem.Message, problem.Fix);
        }
        else if (root is null && !isEmptyAllowed)
        {
            add(place(0), "the expression is empty", "Write a value between the braces, or remove them");
        }
        else if (root is not null)
        {
            Judge(root, scope, place);
        }
    }

    // What a name stands for is asked only where the host can read the expression.
    private void Judge(ExpressionNode root, ExpressionScope scope, Func<int, int> place)
    {
        ExpressionProblem[] judged = [.. ExpressionJudge.Check(root, scope)];
        foreach (var problem in judged.Length > 0 ? judged : _references.Check(root))
        {
            add(place(problem.Start), problem.Message, problem.Fix);
        }
    }
}

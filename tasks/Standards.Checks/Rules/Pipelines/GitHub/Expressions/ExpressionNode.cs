namespace Standards.Checks.Rules.Pipelines.GitHub.Expressions;

/// <summary>A part of an expression. Its depth is bounded by the parser, so that a walk may call itself.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name of a context, function or property; the value of a text; the sign of an operator.</param>
/// <param name="Start">Offset of its first character in the expression.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Parts">The arguments of a function, the operands of an operator, or what a property is taken of and its index.</param>
internal sealed record ExpressionNode(ExpressionNodeKind Kind, string Text, int Start, int End, IReadOnlyList<ExpressionNode> Parts)
{
    /// <summary>Levels from here to the deepest part, 1 for a part without parts.</summary>
    public int Depth { get; init; } = 1 + (Parts.Count == 0 ? 0 : Parts.Max(p => p.Depth));

    /// <summary>Whether a property may be taken of it.</summary>
    public bool IsObject => Kind is not (ExpressionNodeKind.Constant or ExpressionNodeKind.Text);
}

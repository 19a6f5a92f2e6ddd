using Microsoft.CodeAnalysis;

namespace Standards.Analyzers.Complexity;

/// <summary>What one function measures, and what of it weighs most.</summary>
/// <param name="node">The declaration; for top-level code the first statement.</param>
/// <param name="name">Name by which it calls itself; empty when it cannot.</param>
/// <param name="parameters">How many parameters it has.</param>
internal sealed class FunctionMeasure(SyntaxNode node, string name, int parameters)
{
    /// <summary>The declaration.</summary>
    public SyntaxNode Node => node;

    /// <summary>Name by which it calls itself.</summary>
    public string Name => name;

    /// <summary>How many parameters it has.</summary>
    public int Parameters => parameters;

    /// <summary>1 and one for every decision.</summary>
    public int Cyclomatic { get; private set; } = 1;

    /// <summary>Cognitive complexity as SonarSource defines it.</summary>
    public int Cognitive { get; private set; }

    /// <summary>The most blocks in one another.</summary>
    public int Nesting { get; private set; }

    /// <summary>Where the deepest block begins.</summary>
    public SyntaxNode? Deepest { get; private set; }

    /// <summary>The one construct with most decisions, and their number.</summary>
    public (SyntaxNode? Node, int Decisions) Widest { get; private set; }

    /// <summary>The outermost construct in which most of the cognitive complexity is, and how much.</summary>
    public (SyntaxNode? Node, int Cognitive) Hardest { get; private set; }

    /// <summary>Position behind its last character; grows for top-level code.</summary>
    public int End { get; set; } = node.Span.End;

    /// <summary>Lines of functions inside that stand alone.</summary>
    public int LinesOfOthers { get; set; }

    private bool IsRecursive { get; set; }

    /// <summary>Counts the decisions that one construct makes.</summary>
    public void Decide(SyntaxNode construct, int decisions)
    {
        Cyclomatic += decisions;
        if (decisions > Widest.Decisions)
        {
            Widest = (construct, decisions);
        }
    }

    /// <summary>Counts what breaks the flow of reading.</summary>
    public void Break(int cognitive) => Cognitive += cognitive;

    /// <summary>Notes a block inside of <paramref name="depth"/> - 1 others.</summary>
    public void Nest(SyntaxNode block, int depth)
    {
        if (depth > Nesting)
        {
            (Nesting, Deepest) = (depth, block);
        }
    }

    /// <summary>Counts a call of itself; any number of them is one.</summary>
    public void Recur()
    {
        Cognitive += IsRecursive ? 0 : 1;
        IsRecursive = true;
    }

    /// <summary>Notes how much an outermost construct has added.</summary>
    public void Weigh(SyntaxNode construct, int cognitive)
    {
        if (cognitive > Hardest.Cognitive)
        {
            Hardest = (construct, cognitive);
        }
    }
}

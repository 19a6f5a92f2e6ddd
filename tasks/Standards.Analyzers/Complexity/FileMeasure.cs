using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Standards.Analyzers.Complexity;

/// <summary>
/// Measures every function of a file in one pass over its nodes, without recursion: code that a generator or somebody hostile nested
/// deeply takes memory, not stack. Who counts on their own: methods, constructors, finalizers, operators, accessors, static local
/// functions, local functions of top-level code, and lambdas outside of a function. Other lambdas and local functions, which share the
/// variables of the function around them, count for it.
/// </summary>
internal sealed class FileMeasure
{
    private readonly List<FunctionMeasure> functions = [];
    private readonly Stack<Frame> frames = new();
    private readonly TextLineCollection lines;
    private FunctionMeasure? current;
    private FunctionMeasure? topLevel;
    private int cognitiveNesting;
    private int blockNesting;
    private int linesBetween;

    private FileMeasure(TextLineCollection lines) => this.lines = lines;

    /// <summary>The functions in the order in which they end.</summary>
    public IReadOnlyList<FunctionMeasure> Functions => functions;

    /// <summary>Methods, constructors, finalizers, operators and local functions with a body. A property is none, as in everyday speech.</summary>
    public int Declared { get; private set; }

    /// <summary>Lines of the file; what follows the last line break is one only if it holds something.</summary>
    public int Lines { get; private set; }

    /// <summary>Measures a file.</summary>
    public static FileMeasure Of(SyntaxNode root, SourceText text, CancellationToken cancellation)
    {
        var measure = new FileMeasure(text.Lines) { Lines = text.Lines.Count - (text.Lines[text.Lines.Count - 1].Span.IsEmpty ? 1 : 0) };
        measure.Walk(root, cancellation);
        return measure;
    }

    /// <summary>From the line of a function's name to that of its end, without functions inside that stand alone.</summary>
    public int LinesOf(FunctionMeasure function) =>
        lines.IndexOf(function.End) - lines.IndexOf(FunctionName.Start(function.Node)) + 1 - function.LinesOfOthers;

    private void Walk(SyntaxNode root, CancellationToken cancellation)
    {
        var visited = 0;
        foreach (var node in root.DescendantNodes(MayDecide))
        {
            if ((++visited & 0xfff) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            while (frames.Count > 0 && frames.Peek().End <= node.FullSpan.Start)
            {
                Leave(frames.Pop());
            }

            Visit(node);
        }

        while (frames.Count > 0)
        {
            Leave(frames.Pop());
        }

        if (topLevel is not null)
        {
            functions.Add(topLevel);
        }
    }

    // Types, attributes and parameters decide nothing at run time, and are a third of all nodes.
    private static bool MayDecide(SyntaxNode node) =>
        node is not ((TypeSyntax and not ArrayTypeSyntax) or AttributeListSyntax or BaseParameterListSyntax or UsingDirectiveSyntax or BaseListSyntax or TypeParameterConstraintClauseSyntax);

    private void Visit(SyntaxNode node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.MethodDeclaration:
            case SyntaxKind.ConstructorDeclaration:
            case SyntaxKind.DestructorDeclaration:
            case SyntaxKind.OperatorDeclaration:
            case SyntaxKind.ConversionOperatorDeclaration:
                Method((BaseMethodDeclarationSyntax)node);
                break;
            case SyntaxKind.GetAccessorDeclaration:
            case SyntaxKind.SetAccessorDeclaration:
            case SyntaxKind.InitAccessorDeclaration:
            case SyntaxKind.AddAccessorDeclaration:
            case SyntaxKind.RemoveAccessorDeclaration:
                Accessor((AccessorDeclarationSyntax)node);
                break;
            case SyntaxKind.ArrowExpressionClause when node.Parent is BasePropertyDeclarationSyntax:
                Enter(node, new FunctionMeasure(node, "", 0));
                break;
            case SyntaxKind.GlobalStatement:
                TopLevel((GlobalStatementSyntax)node);
                break;
            case SyntaxKind.LocalFunctionStatement:
                LocalFunction((LocalFunctionStatementSyntax)node);
                break;
            case SyntaxKind.SimpleLambdaExpression:
            case SyntaxKind.ParenthesizedLambdaExpression:
            case SyntaxKind.AnonymousMethodExpression:
                Lambda(node);
                break;
            default:
                if (current is { } function)
                {
                    VisitInside(node, function);
                }

                break;
        }
    }

    private void Method(BaseMethodDeclarationSyntax method)
    {
        if (method.Body is null && method.ExpressionBody is null)
        {
            return;
        }

        Declared++;
        Enter(method, new FunctionMeasure(method, (method as MethodDeclarationSyntax)?.Identifier.ValueText ?? "", method.ParameterList.Parameters.Count));
    }

    private void Accessor(AccessorDeclarationSyntax accessor)
    {
        if (accessor.Body is not null || accessor.ExpressionBody is not null)
        {
            Enter(accessor, new FunctionMeasure(accessor, "", 0));
        }
    }

    private void TopLevel(GlobalStatementSyntax statement)
    {
        if (statement.Statement is LocalFunctionStatementSyntax)
        {
            return;
        }

        // Local functions before the first statement and behind the last one are no lines of it.
        if (topLevel is null)
        {
            topLevel = new FunctionMeasure(statement, "", 0);
        }
        else
        {
            topLevel.LinesOfOthers += linesBetween;
        }

        linesBetween = 0;
        topLevel.End = statement.Span.End;
        Enter(statement, topLevel);
    }

    private void LocalFunction(LocalFunctionStatementSyntax local)
    {
        Declared++;
        if (local.Parent is GlobalStatementSyntax || local.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            var function = new FunctionMeasure(local, local.Identifier.ValueText, local.ParameterList.Parameters.Count);
            if (current is null)
            {
                linesBetween += LinesOf(function);
            }
            else
            {
                current.LinesOfOthers += LinesOf(function);
            }

            Enter(local, function);
        }
        else
        {
            Enter(local, cognitive: 1, blocks: 0);
        }
    }

    private void Lambda(SyntaxNode lambda)
    {
        if (current is null)
        {
            Enter(lambda, new FunctionMeasure(lambda, "", 0));
        }
        else
        {
            Enter(lambda, cognitive: 1, blocks: 0);
        }
    }

    private void VisitInside(SyntaxNode node, FunctionMeasure function)
    {
        switch (node.Kind())
        {
            case SyntaxKind.IfStatement:
                If((IfStatementSyntax)node, function);
                break;
            case SyntaxKind.ElseClause:
                // The 'if' of an 'else if' counts for both.
                function.Break(((ElseClauseSyntax)node).Statement is IfStatementSyntax ? 0 : 1);
                break;
            case SyntaxKind.ForStatement:
            case SyntaxKind.ForEachStatement:
            case SyntaxKind.ForEachVariableStatement:
            case SyntaxKind.WhileStatement:
            case SyntaxKind.DoStatement:
                Structure(node, function, decisions: 1, blocks: 1);
                break;
            case SyntaxKind.SwitchStatement:
                Structure(node, function, Labels((SwitchStatementSyntax)node), blocks: 1);
                break;
            case SyntaxKind.SwitchExpression:
                Structure(node, function, Arms((SwitchExpressionSyntax)node), blocks: 0);
                break;
            case SyntaxKind.ConditionalExpression:
            case SyntaxKind.CatchClause:
                Structure(node, function, decisions: 1, blocks: 0);
                break;
            case SyntaxKind.TryStatement:
                function.Nest(node, blockNesting + 1);
                Enter(node, cognitive: 0, blocks: 1);
                break;
            default:
                VisitExpression(node, function);
                break;
        }
    }

    private void VisitExpression(SyntaxNode node, FunctionMeasure function)
    {
        switch (node.Kind())
        {
            case SyntaxKind.LogicalAndExpression:
            case SyntaxKind.LogicalOrExpression:
            case SyntaxKind.AndPattern:
            case SyntaxKind.OrPattern:
                Condition(node, function);
                break;
            case SyntaxKind.CoalesceExpression:
            case SyntaxKind.CoalesceAssignmentExpression:
            case SyntaxKind.ConditionalAccessExpression:
            case SyntaxKind.WhenClause:
            case SyntaxKind.CatchFilterClause:
                function.Decide(node, 1);
                break;
            case SyntaxKind.GotoStatement:
            case SyntaxKind.GotoCaseStatement:
            case SyntaxKind.GotoDefaultStatement:
                function.Break(1);
                break;
            case SyntaxKind.InvocationExpression when CallsItself((InvocationExpressionSyntax)node, function):
                function.Recur();
                break;
        }
    }

    private void If(IfStatementSyntax statement, FunctionMeasure function)
    {
        if (statement.Parent is ElseClauseSyntax)
        {
            // Read on from the 'if' before it: neither deeper nor harder for being deep.
            function.Decide(statement, 1);
            function.Break(1);
        }
        else
        {
            Structure(statement, function, decisions: 1, blocks: 1);
        }
    }

    private void Structure(SyntaxNode node, FunctionMeasure function, int decisions, int blocks)
    {
        function.Decide(node, decisions);
        if (blocks > 0)
        {
            function.Nest(node, blockNesting + 1);
        }

        Enter(node, cognitive: 1, blocks);
        function.Break(cognitiveNesting);
    }

    private static void Condition(SyntaxNode node, FunctionMeasure function)
    {
        if (OperatorChain.IsRoot(node))
        {
            var (operators, sequences) = OperatorChain.Count(node);
            function.Decide(node, operators);
            function.Break(sequences);
        }
    }

    private static int Labels(SwitchStatementSyntax statement)
    {
        var labels = 0;
        foreach (var section in statement.Sections)
        {
            foreach (var label in section.Labels)
            {
                labels += label.IsKind(SyntaxKind.DefaultSwitchLabel) ? 0 : 1;
            }
        }

        return labels;
    }

    private static int Arms(SwitchExpressionSyntax expression)
    {
        var arms = 0;
        foreach (var arm in expression.Arms)
        {
            arms += arm is { Pattern: DiscardPatternSyntax, WhenClause: null } ? 0 : 1;
        }

        return arms;
    }

    private static bool CallsItself(InvocationExpressionSyntax call, FunctionMeasure function)
    {
        var name = call.Expression switch
        {
            SimpleNameSyntax simple => simple,
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name,
            _ => null,
        };
        return name is not null && function.Name.Length > 0 && name.Identifier.ValueText == function.Name && call.ArgumentList.Arguments.Count == function.Parameters;
    }

    private void Enter(SyntaxNode node, FunctionMeasure function)
    {
        frames.Push(new Frame(node, current, cognitiveNesting, blockNesting, 0));
        (current, cognitiveNesting, blockNesting) = (function, 0, 0);
    }

    private void Enter(SyntaxNode node, int cognitive, int blocks)
    {
        if (current is not { } function)
        {
            return;
        }

        frames.Push(new Frame(node, function, cognitiveNesting, blockNesting, function.Cognitive));
        cognitiveNesting += cognitive;
        blockNesting += blocks;
    }

    private void Leave(Frame frame)
    {
        if (current is { } function && frame.Around == function && frame.CognitiveNesting == 0)
        {
            function.Weigh(frame.Node, function.Cognitive - frame.Cognitive);
        }
        else if (current is { } ended && frame.Around != ended && ended != topLevel)
        {
            functions.Add(ended);
        }

        (current, cognitiveNesting, blockNesting) = (frame.Around, frame.CognitiveNesting, frame.BlockNesting);
    }

    // What held before a node was entered, and what its function had then.
    private readonly struct Frame(SyntaxNode node, FunctionMeasure? around, int cognitiveNesting, int blockNesting, int cognitive)
    {
        public SyntaxNode Node => node;

        public int End { get; } = node.FullSpan.End;

        public FunctionMeasure? Around => around;

        public int CognitiveNesting => cognitiveNesting;

        public int BlockNesting => blockNesting;

        public int Cognitive => cognitive;
    }
}

using System;
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
    // The kinds of nodes; tokens and trivia have lower numbers.
    private const int FirstKind = (int)SyntaxKind.QualifiedName;
    private const int LastKind = FirstKind + 1024;

    private static readonly Action<FileMeasure, SyntaxNode>?[] Visits = Table();

    private readonly List<FunctionMeasure> _functions = [];
    private readonly Stack<Frame> _frames = new();
    private readonly TextLineCollection _lines;
    private FunctionMeasure? _current;
    private FunctionMeasure? _topLevel;
    private int _cognitiveNesting;
    private int _blockNesting;
    private int _linesBetween;

    private FileMeasure(TextLineCollection lines) => _lines = lines;

    /// <summary>The functions in the order in which they end.</summary>
    public IReadOnlyList<FunctionMeasure> Functions => _functions;

    /// <summary>Methods, constructors, finalizers, operators and local functions with a body. A property is none, as in everyday speech.</summary>
    public int Declared { get; private set; }

    /// <summary>Lines of the file; what follows the last line break is one only if it holds something.</summary>
    public int Lines { get; private set; }

    /// <summary>Measures a file.</summary>
    public static FileMeasure Of(SyntaxNode root, SourceText text, CancellationToken cancellationToken)
    {
        var measure = new FileMeasure(text.Lines) { Lines = text.Lines.Count - (text.Lines[text.Lines.Count - 1].Span.IsEmpty ? 1 : 0) };
        measure.Walk(root, cancellationToken);
        return measure;
    }

    /// <summary>From the line of a function's name to that of its end, without functions inside that stand alone.</summary>
    public int LinesOf(FunctionMeasure function) =>
        _lines.IndexOf(function.End) - _lines.IndexOf(FunctionName.Start(function.Node)) + 1 - function.LinesOfOthers;

    private void Walk(SyntaxNode root, CancellationToken cancellationToken)
    {
        var visited = 0;
        foreach (var node in root.DescendantNodes(DecisiveKinds.MayHold))
        {
            if ((++visited & 0xfff) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            while (_frames.Count > 0 && _frames.Peek().End <= node.FullSpan.Start)
            {
                Leave(_frames.Pop());
            }

            var kind = node.RawKind - FirstKind;
            if ((uint)kind < (uint)Visits.Length)
            {
                Visits[kind]?.Invoke(this, node);
            }
        }

        while (_frames.Count > 0)
        {
            Leave(_frames.Pop());
        }

        if (_topLevel is not null)
        {
            _functions.Add(_topLevel);
        }
    }

    // By kind, because most nodes are of none of these.
    private static Action<FileMeasure, SyntaxNode>?[] Table()
    {
        var table = new Action<FileMeasure, SyntaxNode>?[LastKind - FirstKind];
        Functions(
            (m, node) => m.Method((BaseMethodDeclarationSyntax)node),
            SyntaxKind.MethodDeclaration,
            SyntaxKind.ConstructorDeclaration,
            SyntaxKind.DestructorDeclaration,
            SyntaxKind.OperatorDeclaration,
            SyntaxKind.ConversionOperatorDeclaration);
        Functions(
            (m, node) => m.Accessor((AccessorDeclarationSyntax)node),
            SyntaxKind.GetAccessorDeclaration,
            SyntaxKind.SetAccessorDeclaration,
            SyntaxKind.InitAccessorDeclaration,
            SyntaxKind.AddAccessorDeclaration,
            SyntaxKind.RemoveAccessorDeclaration);
        Functions((m, node) => m.Property((ArrowExpressionClauseSyntax)node), SyntaxKind.ArrowExpressionClause);
        Functions((m, node) => m.TopLevel((GlobalStatementSyntax)node), SyntaxKind.GlobalStatement);
        Functions((m, node) => m.LocalFunction((LocalFunctionStatementSyntax)node), SyntaxKind.LocalFunctionStatement);
        Functions(
            (m, node) => m.Lambda(node), SyntaxKind.SimpleLambdaExpression, SyntaxKind.ParenthesizedLambdaExpression, SyntaxKind.AnonymousMethodExpression);

        Inside((m, node, f) => m.If((IfStatementSyntax)node, f), SyntaxKind.IfStatement);
        // The 'if' of an 'else if' counts for both.
        Inside((_, node, f) => f.Break(((ElseClauseSyntax)node).Statement is IfStatementSyntax ? 0 : 1), SyntaxKind.ElseClause);
        Inside(
            (m, node, f) => m.Structure(node, f, decisions: 1, blocks: 1),
            SyntaxKind.ForStatement,
            SyntaxKind.ForEachStatement,
            SyntaxKind.ForEachVariableStatement,
            SyntaxKind.WhileStatement,
            SyntaxKind.DoStatement);
        Inside((m, node, f) => m.Structure(node, f, Decisions.Of((SwitchStatementSyntax)node), blocks: 1), SyntaxKind.SwitchStatement);
        Inside((m, node, f) => m.Structure(node, f, Decisions.Of((SwitchExpressionSyntax)node), blocks: 0), SyntaxKind.SwitchExpression);
        Inside((m, node, f) => m.Structure(node, f, decisions: 1, blocks: 0), SyntaxKind.ConditionalExpression, SyntaxKind.CatchClause);
        Inside((m, node, f) => m.Try(node, f), SyntaxKind.TryStatement);
        Inside(
            (_, node, f) => Condition(node, f), SyntaxKind.LogicalAndExpression, SyntaxKind.LogicalOrExpression, SyntaxKind.AndPattern, SyntaxKind.OrPattern);
        Inside(
            (_, node, f) => f.Decide(node, 1),
            SyntaxKind.CoalesceExpression,
            SyntaxKind.CoalesceAssignmentExpression,
            SyntaxKind.ConditionalAccessExpression,
            SyntaxKind.WhenClause,
            SyntaxKind.CatchFilterClause);
        Inside((_, _, f) => f.Break(1), SyntaxKind.GotoStatement, SyntaxKind.GotoCaseStatement, SyntaxKind.GotoDefaultStatement);
        Inside((_, node, f) => Call((InvocationExpressionSyntax)node, f), SyntaxKind.InvocationExpression);
        return table;

        void Functions(Action<FileMeasure, SyntaxNode> visit, params SyntaxKind[] kinds)
        {
            foreach (var kind in kinds)
            {
                table[(int)kind - FirstKind] = visit;
            }
        }

        // Outside of a function nothing is counted.
        void Inside(Action<FileMeasure, SyntaxNode, FunctionMeasure> visit, params SyntaxKind[] kinds) => Functions(
            (m, node) =>
            {
                if (m._current is { } function)
                {
                    visit(m, node, function);
                }
            },
            kinds);
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

    private void Property(ArrowExpressionClauseSyntax arrow)
    {
        if (arrow.Parent is BasePropertyDeclarationSyntax)
        {
            Enter(arrow, new FunctionMeasure(arrow, "", 0));
        }
    }

    private void TopLevel(GlobalStatementSyntax statement)
    {
        if (statement.Statement is LocalFunctionStatementSyntax)
        {
            return;
        }

        // Local functions before the first statement and behind the last one are no lines of it.
        if (_topLevel is null)
        {
            _topLevel = new FunctionMeasure(statement, "", 0);
        }
        else
        {
            _topLevel.LinesOfOthers += _linesBetween;
        }

        _linesBetween = 0;
        _topLevel.End = statement.Span.End;
        Enter(statement, _topLevel);
    }

    private void LocalFunction(LocalFunctionStatementSyntax local)
    {
        Declared++;
        if (local.Parent is GlobalStatementSyntax || local.Modifiers.Any(SyntaxKind.StaticKeyword))
        {
            var function = new FunctionMeasure(local, local.Identifier.ValueText, local.ParameterList.Parameters.Count);
            if (_current is null)
            {
                _linesBetween += LinesOf(function);
            }
            else
            {
                _current.LinesOfOthers += LinesOf(function);
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
        if (_current is null)
        {
            Enter(lambda, new FunctionMeasure(lambda, "", 0));
        }
        else
        {
            Enter(lambda, cognitive: 1, blocks: 0);
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
            function.Nest(node, _blockNesting + 1);
        }

        Enter(node, cognitive: 1, blocks);
        function.Break(_cognitiveNesting);
    }

    private void Try(SyntaxNode node, FunctionMeasure function)
    {
        function.Nest(node, _blockNesting + 1);
        Enter(node, cognitive: 0, blocks: 1);
    }

    private static void Condition(SyntaxNode node, FunctionMeasure function)
    {
        if (OperatorChain.IsRoot(node))
        {
            var (operators, sequences) = OperatorChain.Count(node);
            // A pattern asks one question of one value, however many answers it lists.
            function.Decide(node, node is BinaryPatternSyntax ? 1 : operators);
            function.Break(sequences);
        }
    }

    private static void Call(InvocationExpressionSyntax call, FunctionMeasure function)
    {
        if (Decisions.IsRecursion(call, function))
        {
            function.Recur();
        }
    }

    private void Enter(SyntaxNode node, FunctionMeasure function)
    {
        _frames.Push(new Frame(node, _current, _cognitiveNesting, _blockNesting, 0));
        (_current, _cognitiveNesting, _blockNesting) = (function, 0, 0);
    }

    private void Enter(SyntaxNode node, int cognitive, int blocks)
    {
        if (_current is not { } function)
        {
            return;
        }

        _frames.Push(new Frame(node, function, _cognitiveNesting, _blockNesting, function.Cognitive));
        _cognitiveNesting += cognitive;
        _blockNesting += blocks;
    }

    private void Leave(Frame frame)
    {
        if (_current is { } function && frame.Around == function && frame.CognitiveNesting == 0)
        {
            function.Weigh(frame.Node, function.Cognitive - frame.Cognitive);
        }
        else if (_current is { } ended && frame.Around != ended && ended != _topLevel)
        {
            _functions.Add(ended);
        }

        (_current, _cognitiveNesting, _blockNesting) = (frame.Around, frame.CognitiveNesting, frame.BlockNesting);
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

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1216: a channel that its type makes, keeps to itself and never completes; a producer that completes it only when nothing throws; and a reader that
/// completes what it reads. Clause: <c>producer-completes-channel</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChannelCompletionAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1216",
        "The writer completes its channel on every path",
        "{0}. Write in 'try', and call 'Writer.Complete()' in 'finally' of the function that writes.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && ChannelTypes.Of(context.Compilation) is { } channels)
        {
            context.RegisterOperationAction(operation => Analyze(operation, channels), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, ChannelTypes channels)
    {
        var call = (IInvocationOperation)context.Operation;
        var problem = call.TargetMethod.Name switch
        {
            "Complete" or "TryComplete" when channels.IsSide(call.TargetMethod.ContainingType) => ProblemOfEnd(call),
            "CreateBounded" or "CreateUnbounded" or "CreateUnboundedPrioritized" when channels.IsChannel(call.Type) =>
                IsNeverCompleted(call, context) ? "Nothing completes this channel, and its readers wait for ever" : null,
            _ => null,
        };
        if (problem is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Syntax.NameLocation(), problem));
        }
    }

    private static string? ProblemOfEnd(IInvocationOperation end)
    {
        if (SideOf(end) is not { } side)
        {
            return null;
        }

        var function = end.NestedFunctionOperation() ?? end.Root();
        var calls = function.OfSameFunction().OfType<IInvocationOperation>().Where(call => IsSame(SideOf(call), side)).ToList();
        var writes = calls.Where(IsWrite).ToList();
        if (writes.Count == 0)
        {
            return calls.Any(call => IsRead(call) && call.Syntax.SpanStart < end.Syntax.SpanStart) && !IsDecided(end)
                ? "The reader completes the channel, and a writer that is still at work throws"
                : null;
        }

        return writes.Any(write => write.Syntax.SpanStart < end.Syntax.SpanStart) && !calls.Any(IsOnEveryPath) && !IsHandledOutside(end, calls)
            ? "The channel is not completed when something throws, and its readers wait for ever"
            : null;
    }

    // A reader that gives up tells the writer so in a 'finally', and one that asks whether it was the first to complete hands over what comes after.
    private static bool IsDecided(IInvocationOperation end) =>
        end.TryOfFinally() is not null || (end.TargetMethod.Name == "TryComplete" && end.Parent is not IExpressionStatementOperation);

    private static bool IsWrite(IInvocationOperation call) => call.TargetMethod.Name is "WriteAsync" or "TryWrite" or "WaitToWriteAsync";

    private static bool IsRead(IInvocationOperation call) => call.TargetMethod.Name is "ReadAsync" or "ReadAllAsync" or "TryRead" or "WaitToReadAsync";

    private static bool IsSame(ISymbol? one, ISymbol? other) => one is not null && SymbolEqualityComparer.Default.Equals(one, other);

    // The channel of 'channel.Writer.Complete()', or the side itself.
    private static ISymbol? SideOf(IInvocationOperation call)
    {
        var side = call.Instance?.Unwrapped();
        return side is IPropertyReferenceOperation { Property.Name: "Writer" or "Reader", Instance: { } channel } ? channel.Referenced() : side?.Referenced();
    }

    private static bool IsOnEveryPath(IInvocationOperation call) => IsEnd(call) && call.TryOfFinally() is not null;

    private static bool IsEnd(IInvocationOperation call) => call.TargetMethod.Name is "Complete" or "TryComplete";

    // 'catch (Exception e) { writer.Complete(e); }' is the other path.
    private static bool IsHandledOutside(IInvocationOperation end, List<IInvocationOperation> calls) =>
        end.Around<ICatchClauseOperation>() is not null || calls.Any(call => IsEnd(call) && call.Around<ICatchClauseOperation>() is not null);

    private static bool IsNeverCompleted(IInvocationOperation creation, OperationAnalysisContext context) => creation.Consumer() switch
    {
        IFieldInitializerOperation { InitializedFields: var fields } when fields[0] is { DeclaredAccessibility: Accessibility.Private } field =>
            IsKept(field.Name, context.ContainingSymbol.ContainingType, context.CancellationToken),
        ISimpleAssignmentOperation { Target: IFieldReferenceOperation { Field: { DeclaredAccessibility: Accessibility.Private } field } } =>
            IsKept(field.Name, context.ContainingSymbol.ContainingType, context.CancellationToken),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsKept(declarator.Symbol.Name, creation.Root().Syntax),
        _ => false,
    };

    private static bool IsKept(string channel, INamedTypeSymbol type, CancellationToken cancellationToken) =>
        IsKept(channel, [.. type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken))]);

    // Neither completed nor given, with its writer, to something that may complete it; and not left by its readers when they are cancelled.
    private static bool IsKept(string channel, params SyntaxNode[] around)
    {
        var uses = around.SelectMany(node => node.DescendantNodes()).OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == channel)
            .Select(WithoutThis)
            .ToList();
        var waits = uses.Select(WaitOf).OfType<InvocationExpressionSyntax>().ToList();
        return uses.All(IsUseOnly) && (waits.Count == 0 || waits.Exists(wait => wait.ArgumentList.Arguments.All(IsNoToken)));
    }

    // 'channel.Reader.ReadAllAsync(…)'.
    private static InvocationExpressionSyntax? WaitOf(SyntaxNode channel) =>
        channel.Parent is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Reader",
            Parent: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "ReadAsync" or "ReadAllAsync" or "WaitToReadAsync", Parent: InvocationExpressionSyntax wait,
            },
        }
            ? wait
            : null;

    private static bool IsNoToken(ArgumentSyntax argument) => argument.Expression
        is LiteralExpressionSyntax or DefaultExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "None" };

    private static SyntaxNode WithoutThis(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member ? member : name;

    private static bool IsUseOnly(SyntaxNode channel) => channel.Parent switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Reader" } => true,
        MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "Writer",
            Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not ("Complete" or "TryComplete") },
        } => true,
        AssignmentExpressionSyntax assignment => assignment.Left == channel,
        _ => false,
    };
}

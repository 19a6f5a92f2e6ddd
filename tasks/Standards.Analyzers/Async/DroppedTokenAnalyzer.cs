using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Async;

/// <summary>
/// STD1221: <c>CancellationToken.None</c> or <c>default</c> as an argument where the function has a token. A token that is left out is CA2016. Silent
/// where work has to be ended in spite of cancellation: in <c>catch</c> and <c>finally</c>, in methods that dispose or stop, in calls that undo, and
/// where a comment says why. Clause: <c>cancellation-token-forwarded</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedTokenAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1221",
        "A cancellation token is not dropped on the way",
        "'{0}' goes on although '{1}' is cancelled: it is given no token. Pass '{1}', or say in a comment why it must not be cancelled.");

    // Work that a cancelled caller still has to do, by the first word of its name.
    private static readonly string[] Ending =
    [
        "Rollback", "Release", "Abort", "Stop", "Complete", "Dispose", "Close", "Cancel", "Cleanup", "Undo", "Compensate", "Unlock", "Unsubscribe", "Abandon",
    ];

    // Here the token does not end the work: it ends the wait for its start.
    private static readonly HashSet<string> Schedulers =
        new(StringComparer.Ordinal) { "StartNew", "ContinueWith", "Run", "ContinueWhenAll", "ContinueWhenAny" };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (ProjectKind.IsTest(context.Compilation) || TaskTypes.Of(context.Compilation) is not { Token: { } token })
        {
            return;
        }

        context.RegisterOperationAction(operation => AnalyzeNone(operation, token), OperationKind.PropertyReference);
        context.RegisterOperationAction(operation => Judge(operation, token), OperationKind.DefaultValue);
        context.RegisterOperationAction(operation => AnalyzeNew(operation, token), OperationKind.ObjectCreation);
    }

    // 'new CancellationToken()' is 'None'.
    private static void AnalyzeNew(OperationAnalysisContext context, INamedTypeSymbol token)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Arguments.IsEmpty && creation.Initializer is null && SymbolEqualityComparer.Default.Equals(creation.Type, token))
        {
            Judge(context, token);
        }
    }

    private static void AnalyzeNone(OperationAnalysisContext context, INamedTypeSymbol token)
    {
        if (((IPropertyReferenceOperation)context.Operation).Property is { Name: "None", IsStatic: true })
        {
            Judge(context, token);
        }
    }

    private static void Judge(OperationAnalysisContext context, INamedTypeSymbol token)
    {
        var value = context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(value.Type, token)
            || ArgumentOf(value) is not { ArgumentKind: ArgumentKind.Explicit, Parent: IInvocationOperation call }
            || Schedulers.Contains(call.TargetMethod.Name)
            || TokenInScope(value, context.ContainingSymbol, token) is not { } available)
        {
            return;
        }

        if (!IsEnding(call, context.ContainingSymbol) && !IsLimitOf(call, available) && !IsExplained(value.Syntax) && !value.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), call.TargetMethod.Name, available.Name));
        }
    }

    private static IArgumentOperation? ArgumentOf(IOperation value) =>
        (value.Parent is IConversionOperation conversion ? conversion.Parent : value.Parent) as IArgumentOperation;

    private static IParameterSymbol? TokenInScope(IOperation value, ISymbol member, INamedTypeSymbol token)
    {
        IOperation? current = value;
        while (current?.NestedFunctionOperation() is { } nested)
        {
            var function = nested is IAnonymousFunctionOperation lambda ? lambda.Symbol : ((ILocalFunctionOperation)nested).Symbol;
            if (TokenOf(function, token) is { } own)
            {
                return own;
            }

            // A lambda may run when the caller's token is long gone.
            if (function.IsStatic || nested is IAnonymousFunctionOperation)
            {
                return null;
            }

            current = nested;
        }

        return member is IMethodSymbol method ? TokenOf(method, token) : null;
    }

    private static IParameterSymbol? TokenOf(IMethodSymbol method, INamedTypeSymbol token) =>
        method.Parameters.FirstOrDefault(p => SymbolEqualityComparer.Default.Equals(p.Type, token) && p.RefKind == RefKind.None && p.Name != "_");

    private static bool IsEnding(IInvocationOperation call, ISymbol member)
    {
        if (Ending.Any(word => StartsWith(call.TargetMethod.Name, word) || StartsWith(member.Name, word)))
        {
            return true;
        }

        for (IOperation? current = call; current?.Parent is { } parent; current = parent)
        {
            if (parent is ICatchClauseOperation || (parent is ITryOperation statement && statement.Finally == current))
            {
                return true;
            }
        }

        return false;
    }

    // 'client.ReceiveAsync(token).WaitAsync(limit, CancellationToken.None)': what is waited for ends with the token.
    private static bool IsLimitOf(IInvocationOperation call, IParameterSymbol available) =>
        call is { TargetMethod.Name: "WaitAsync", Instance: { } task } && task.Mentions(available);

    private static bool StartsWith(string name, string word) => name.StartsWith(word, StringComparison.Ordinal);

    // The reason of the first call without a token is that of those behind it in the same block.
    private static bool IsExplainedAbove(StatementSyntax statement) =>
        statement.Parent is BlockSyntax block
        && block.Statements.TakeWhile(above => above != statement).Any(above => Explanation.IsBefore(above) && above.DescendantNodes().Any(IsNone));

    private static bool IsNone(SyntaxNode node) => node is MemberAccessExpressionSyntax
    {
        Name.Identifier.ValueText: "None", Expression: IdentifierNameSyntax { Identifier.ValueText: "CancellationToken" },
    };

    private static bool IsExplained(SyntaxNode value) =>
        (value.FirstAncestorOrSelf<StatementSyntax>() is { } statement and not BlockSyntax
            && (Explanation.IsIn(statement) || Explanation.IsOfParagraph(statement) || IsExplainedAbove(statement)))
        || Explanation.IsAround(value.Parent!);
}

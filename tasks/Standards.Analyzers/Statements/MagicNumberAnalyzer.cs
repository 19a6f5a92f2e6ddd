using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Statements;

/// <summary>
/// STD1008: a bare number that a property, field or parameter is compared with, a duration in milliseconds that something waits for, and a decimal factor.
/// Other numbers are mostly the arithmetic of an algorithm. Clause: <c>named-constants-no-magic-numbers</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MagicNumberAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeSuggestion(
        "STD1008",
        "Numbers with a meaning have a name",
        "'{0}' does not say what it stands for{1}. Give it a name: a constant, {2}or an option.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(AnalyzeBinary, OperationKind.Binary);
            context.RegisterOperationAction(AnalyzeWait, OperationKind.Invocation);
        }
    }

    private static void AnalyzeBinary(OperationAnalysisContext context)
    {
        var binary = (IBinaryOperation)context.Operation;
        if (!IsJudged(binary.OperatorKind) || NumberOf(binary) is not var (number, other))
        {
            return;
        }

        var isFactor = binary.OperatorKind == BinaryOperatorKind.Multiply;
        if (isFactor ? MagicNumbers.IsFactor(number) : MagicNumbers.IsLimit(number) && IsMeasure(other))
        {
            Report(context, number, isFactor ? "" : $" beside '{other.Syntax}'", "");
        }
    }

    // A sign or byte has its number from a table.
    private static bool IsMeasure(IOperation other) =>
        other.Unwrapped().Type?.SpecialType is not (SpecialType.System_Char or SpecialType.System_Byte)
        && other.Referenced() is { } symbol
        && MagicNumbers.IsMeasure(symbol);

    private static bool IsJudged(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.Multiply;

    // 'user.Age >= 18' and '18 <= user.Age'.
    private static (LiteralExpressionSyntax Number, IOperation Other)? NumberOf(IBinaryOperation binary) =>
        binary.RightOperand.Unwrapped() is ILiteralOperation { Syntax: LiteralExpressionSyntax right } ? (right, binary.LeftOperand)
        : binary.LeftOperand.Unwrapped() is ILiteralOperation { Syntax: LiteralExpressionSyntax left } ? (left, binary.RightOperand)
        : null;

    private static void AnalyzeWait(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is { Name: "Delay" or "Sleep" or "CancelAfter", ContainingType: { } type }
            && IsThreading(type)
            && call.Arguments.Length > 0
            && call.Arguments[0].Value.Unwrapped() is ILiteralOperation { Syntax: LiteralExpressionSyntax number }
            && MagicNumbers.IsDuration(number))
        {
            Report(context, number, ", nor that it is milliseconds", "'TimeSpan.FromSeconds' ");
        }
    }

    private static bool IsThreading(ITypeSymbol type) => type.Name is "Task" or "Thread" or "CancellationTokenSource"
        && type.ContainingNamespace is { Name: "Threading" or "Tasks" };

    private static void Report(OperationAnalysisContext context, LiteralExpressionSyntax number, string meaning, string other)
    {
        if (!MagicNumbers.HasName(number, context.ContainingSymbol) && !context.Operation.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, number.GetLocation(), number.Token.Text, meaning, other));
        }
    }
}

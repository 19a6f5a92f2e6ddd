using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Configuration;

/// <summary>
/// STD1812: a bucket that is taken from the hash code of a text, which is another one in every process, and a share of a rollout that chance, a
/// counter or the clock decides about. Silent in hash codes, comparers and collections,
/// which live as long as the process. Clause: <c>percentage-rollout-stable-hash</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StableBucketAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1812",
        "Buckets come from a stable hash",
        "{0}, so the same subject changes its bucket. Use a stable hash, such as 'XxHash32'.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(Analyze, OperationKind.Binary);
        }
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var bucket = (IBinaryOperation)context.Operation;
        if (bucket.OperatorKind == BinaryOperatorKind.Remainder
            && bucket.RightOperand.ConstantValue.HasValue
            && IsHashCode(bucket.LeftOperand)
            && !IsOfCollection(context.ContainingSymbol)
            && !bucket.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, bucket.Syntax.GetLocation(), "The hash code is another one in every process"));
        }
        else if (RolloutByChance.Is(bucket, context.ContainingSymbol) && !bucket.IsQuoted())
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, bucket.Syntax.GetLocation(), "The number is another one with every call"));
        }
    }

    // Through 'Math.Abs', casts, masks and a variable.
    private static bool IsHashCode(IOperation value) => value.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod.Name: "GetHashCode", Instance.Type: var type } => IsRandom(type),
        IInvocationOperation { TargetMethod: { Name: "Combine" or "ToHashCode", ContainingType.Name: "HashCode" } } => true,
        IInvocationOperation { TargetMethod: { Name: "Abs", ContainingType.Name: "Math" } } abs => IsHashCode(abs.Arguments[0].Value),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.And, LeftOperand: var masked } => IsHashCode(masked),
        ILocalReferenceOperation local => local.OnlyValue() is { } only && IsHashCode(only),
        _ => false,
    };

    // The hash code of a number or a Guid is made of its value only.
    private static bool IsRandom(ITypeSymbol? type) => type is not null && !type.IsValueType;

    private static bool IsOfCollection(ISymbol member) =>
        member.Name == "GetHashCode"
        || (member.ContainingType is { } type
            && type.AllInterfaces.Concat([type]).Any(i => i.Name is "IEqualityComparer" or "IDictionary" or "IReadOnlyDictionary" or "ICollection" or "ISet"));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>The shortest password that code accepts by itself: an attribute, a comparison of its length, a rule of a validator.</summary>
internal static class PasswordLengths
{
    // Below it, a comparison asks for something else: whether there is one at all, or how much of it is shown.
    private const int Least = 6;

    // Passwords that exist, and were accepted by an older policy.
    private static readonly HashSet<string> Older = new(StringComparer.Ordinal) { "old", "current", "existing", "previous", "login", "signin" };

    /// <summary>The length that an attribute of a member or parameter asks for; null for other members.</summary>
    public static int? AskedOf(ISymbol member) =>
        IsPassword(member.Name) && !NameWords.Of(member.ContainingType?.Name ?? "").Any(Older.Contains)
            ? member.GetAttributes().Select(LengthIn).FirstOrDefault(length => length is not null)
            : null;

    /// <summary>The length that a comparison asks for: <c>password.Length >= 8</c>; null for other operations.</summary>
    public static int? AskedBy(IBinaryOperation comparison) =>
        comparison.RightOperand.ConstantValue is { HasValue: true, Value: int number }
        && IsLengthOfPassword(comparison.LeftOperand)
        && LeastOf(comparison.OperatorKind, number) is { } least and >= Least
            ? least
            : null;

    /// <summary>The length that a rule of FluentValidation asks for: <c>RuleFor(r => r.Password).MinimumLength(8)</c>; null for other calls.</summary>
    public static int? AskedBy(IInvocationOperation call) =>
        call.TargetMethod.Name == "MinimumLength" && RuledBy(call) is { } member && IsPassword(member.Name)
            ? call.Arguments[call.Arguments.Length - 1].Value.ConstantValue.Value as int?
            : null;

    private static bool IsLengthOfPassword(IOperation value) =>
        value is IPropertyReferenceOperation { Property: { Name: "Length", ContainingType.SpecialType: SpecialType.System_String } } length
        && length.Instance?.Referenced() is { } text
        && IsPassword(text.Name);

    // The shortest length of which the comparison with a number says that it is enough.
    private static int? LeastOf(BinaryOperatorKind comparison, int number) => comparison switch
    {
        BinaryOperatorKind.LessThan or BinaryOperatorKind.GreaterThanOrEqual => number,
        BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan => number + 1,
        _ => null,
    };

    private static ISymbol? RuledBy(IInvocationOperation rule)
    {
        IOperation? value = rule;
        while (value?.Unwrapped() is IInvocationOperation call)
        {
            if (call.TargetMethod.Name == "RuleFor")
            {
                return call.Arguments.SelectMany(a => a.Value.Descendants()).OfType<IPropertyReferenceOperation>().FirstOrDefault()?.Property;
            }

            value = EndpointCalls.Receiver(call);
        }

        return null;
    }

    private static int? LengthIn(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "MinLengthAttribute" or "LengthAttribute" => attribute.ConstructorArguments.FirstOrDefault().Value as int?,
        "StringLengthAttribute" => attribute.NamedArguments.FirstOrDefault(named => named.Key == "MinimumLength").Value.Value as int?,
        _ => null,
    };

    private static bool IsPassword(string name) =>
        name.EndsWith("assword", StringComparison.Ordinal) && !NameWords.Of(name).Any(Older.Contains);
}

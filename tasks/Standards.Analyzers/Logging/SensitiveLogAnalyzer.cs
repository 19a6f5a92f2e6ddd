using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Logging;

/// <summary>
/// STD1500: a value in a log call whose name is that of a secret or of personal data, or that an attribute classifies as such, and a record or an object that
/// is taken apart (<c>{@User}</c>) with such a member. What a function makes of a value (a mask, a hash) is left alone, and so is what only tells of it: its
/// length, or whether it is there. Clause: <c>no-sensitive-data-in-logs</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveLogAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1500",
        "Nothing secret or personal is logged",
        "'{0}' goes into the log, where more people read it than may. Leave it out, or log an id or a masked form of it.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && LogTypes.Of(context.Compilation) is { } logs)
        {
            context.RegisterOperationAction(operation => Analyze(operation, logs), OperationKind.Invocation);
        }
    }

    private static void Analyze(OperationAnalysisContext context, LogTypes logs)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!logs.IsLog(call))
        {
            if (SensitiveLogValues.Of(call) is var (place, what) && !call.IsQuoted())
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, what));
            }

            return;
        }

        if (call.IsQuoted())
        {
            return;
        }

        // The generator of [LoggerMessage] redacts what is classified; the extensions write it as it is.
        var isGenerated = !logs.IsDirect(call);
        foreach (var value in Values(call))
        {
            if (ProblemOf(value, call, isGenerated) is { } name)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), name));
            }
        }
    }

    private static string? ProblemOf(IOperation value, IInvocationOperation call, bool isGenerated)
    {
        if (SensitiveLogValues.IsHeaders(value))
        {
            return "Headers";
        }

        return !value.ConstantValue.HasValue && IsReadable(value.Type) && NameIn(value, call, isGenerated) is { } name ? name
            : SensitiveObjects.MemberOf(value, call) is { } member ? $"{value.Syntax}.{member.Name}"
            : null;
    }

    private static string? NameIn(IOperation value, IInvocationOperation call, bool isGenerated) =>
        NameOf(value) is not { } name ? null
        : SensitiveNames.Contains(name) || (!isGenerated && IsClassified(value)) ? name
        : LogPlaceholders.NameOf(value, call) is { } placeholder && SensitiveNames.Contains(placeholder) ? placeholder
        : null;

    private static IEnumerable<IOperation> Values(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.IsImplicit && argument.ArgumentKind != ArgumentKind.ParamArray)
            {
                continue;
            }

            foreach (var value in Parts(argument.Value.Unwrapped()))
            {
                yield return value;
            }
        }
    }

    // The values of 'params', and what is put into the message.
    private static IEnumerable<IOperation> Parts(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(e => Parts(e.Unwrapped())),
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().SelectMany(p => Parts(p.Expression.Unwrapped())),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Parts(sum.LeftOperand.Unwrapped()).Concat(Parts(sum.RightOperand.Unwrapped())),
        ICoalesceOperation coalesce => Parts(coalesce.Value.Unwrapped()),
        IConditionalAccessOperation access => Parts(access.WhenNotNull.Unwrapped()),
        IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => Parts(instance.Unwrapped()),
        _ => [value],
    };

    // A flag, a number or a token for cancelling tells nothing.
    private static bool IsReadable(ITypeSymbol? type) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Enum } or { SpecialType: SpecialType.System_Boolean } => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Object or SpecialType.System_DateTime } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char or SpecialType.System_String } => true,
        { Name: "DateOnly" or "DateTimeOffset" or "Uri" or "StringValues" or "MailAddress" } => true,
        _ => false,
    };

    private static string? NameOf(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: { Name: var name } } when name.StartsWith("Get", StringComparison.Ordinal) => name,
        _ => value.Referenced()?.Name,
    };

    private static bool IsClassified(IOperation value) =>
        value.Referenced() is { } symbol && !IsIdOfIdentity(symbol) && symbol.GetAttributes().Any(IsClassification);

    // ASP.NET Core Identity marks all that it exports for a person, and the id is what the log should name in the place of the rest.
    private static bool IsIdOfIdentity(ISymbol symbol) => symbol is { Name: "Id", ContainingType.Name: "IdentityUser" };

    private static bool IsClassification(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && type.SelfAndBases().Any(t => t.Name is "DataClassificationAttribute" or "PersonalDataAttribute" or "ProtectedPersonalDataAttribute");
}

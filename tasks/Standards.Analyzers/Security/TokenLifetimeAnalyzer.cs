using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1709: constant lifetimes of more than an hour for tokens that a service issues, and of more than seven days for cookies of a sign-in. Clause:
/// <c>token-lifetimes</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenLifetimeAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly TimeSpan OfAccess = TimeSpan.FromHours(1);

    private static readonly TimeSpan OfSession = TimeSpan.FromDays(7);

    private static readonly Dictionary<string, double> Minutes = new(StringComparer.Ordinal)
    {
        ["AddMinutes"] = 1,
        ["FromMinutes"] = 1,
        ["AddHours"] = 60,
        ["FromHours"] = 60,
        ["AddDays"] = 24 * 60,
        ["FromDays"] = 24 * 60,
        ["AddMonths"] = 30 * 24 * 60,
        ["AddYears"] = 365 * 24 * 60,
    };

    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1709",
        "Tokens are short-lived",
        "A token that is stolen opens the service for {0}. Let {1}, and issue a new one to callers that stay.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation))
        {
            context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
            context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property })
        {
            return;
        }

        switch (property.ContainingType.Name, property.Name)
        {
            case ("SecurityTokenDescriptor", "Expires"):
                Judge(context, assignment.Value, OfAccess, "access tokens live for an hour at most");
                break;
            case ("CookieAuthenticationOptions", "ExpireTimeSpan"):
                Judge(context, assignment.Value, OfSession, "sign-ins live for seven days at most");
                break;
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type?.Name == "JwtSecurityToken" && creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "expires") is { Value: var expires })
        {
            Judge(context, expires, OfAccess, "access tokens live for an hour at most");
        }
    }

    private static void Judge(OperationAnalysisContext context, IOperation value, TimeSpan most, string wanted)
    {
        if (LifetimeIn(value) is { } lifetime
            && lifetime > most
            && !IsOfLicense(context.ContainingSymbol)
            && !Environments.IsForDevelopment(value, context.ContainingSymbol))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), Text(lifetime), wanted));
        }
    }

    // A licence in the form of a token opens no service.
    private static bool IsOfLicense(ISymbol member) =>
        NameWords.Of($"{member.Name} {member.ContainingType?.Name}").Any(word => word is "license" or "licence" or "licensing" or "licenses");

    private static string Text(TimeSpan lifetime) => lifetime.TotalDays >= 1 ? $"{lifetime.TotalDays:0.#} days" : $"{lifetime.TotalHours:0.#} hours";

    // 'now.AddDays(30)', 'TimeSpan.FromDays(30)', 'now.Add(TimeSpan.FromDays(30))', 'now + TimeSpan.FromDays(30)'.
    private static TimeSpan? LifetimeIn(IOperation value) => value.Unwrapped() switch
    {
        IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } call => LifetimeIn(call.Arguments[0].Value),
        IInvocationOperation call => LengthOf(call),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => LifetimeIn(sum.RightOperand),
        ILocalReferenceOperation local => local.OnlyValue() is { } only ? LifetimeIn(only) : null,
        _ => null,
    };

    private static TimeSpan? LengthOf(IInvocationOperation call) =>
        Minutes.TryGetValue(call.TargetMethod.Name, out var minutes) && Number(call.Arguments.FirstOrDefault()?.Value) is { } count
            ? TimeSpan.FromMinutes(minutes * count)
            : null;

    private static double? Number(IOperation? value) => value?.Unwrapped().ConstantValue is { HasValue: true, Value: { } number }
        ? number switch { int whole => whole, long whole => whole, double real => real, _ => null }
        : null;
}

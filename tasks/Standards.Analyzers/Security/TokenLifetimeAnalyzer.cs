using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1709: constant lifetimes of more than an hour for tokens that a service issues, and of more than seven days for refresh tokens and cookies of a
/// sign-in, in what issues them and in settings of their names. Clause: <c>token-lifetimes</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenLifetimeAnalyzer() : RuleAnalyzer(Rule)
{
    private const string Access = "access tokens live for an hour at most";

    private const string Refresh = "refresh tokens live for seven days at most";

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
            context.RegisterOperationAction(AnalyzeInitializer, OperationKind.FieldInitializer, OperationKind.PropertyInitializer);
            context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } target)
        {
            return;
        }

        switch (target.Member.ContainingType.Name, target.Member.Name)
        {
            case ("SecurityTokenDescriptor", "Expires"):
                Judge(context, assignment.Value, TokenLimits.OfAccess, Access);
                break;
            case ("CookieAuthenticationOptions", "ExpireTimeSpan"):
                Judge(context, assignment.Value, TokenLimits.OfSession, "sign-ins live for seven days at most");
                break;
            default:
                JudgeNamed(context, target.Member, assignment.Value);
                break;
        }
    }

    private static void AnalyzeInitializer(OperationAnalysisContext context)
    {
        if (context.ContainingSymbol is IFieldSymbol or IPropertySymbol)
        {
            JudgeNamed(context, context.ContainingSymbol, ((ISymbolInitializerOperation)context.Operation).Value);
        }
    }

    private static void AnalyzeCreation(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is not { } type || type.Name.IndexOf("Token", StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is { Name: { } name } && name.StartsWith("expir", StringComparison.OrdinalIgnoreCase))
            {
                if (type.Name == "JwtSecurityToken")
                {
                    Judge(context, argument.Value, TokenLimits.OfAccess, Access);
                }
                else if (TokenLimits.Of(type.Name, name) is { } most)
                {
                    Judge(context, argument.Value, most, Refresh);
                }
            }
        }
    }

    // 'options.SetAccessTokenLifetime(TimeSpan.FromHours(8))'.
    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name.EndsWith("TokenLifetime", StringComparison.Ordinal) && call.TargetMethod.Name.StartsWith("Set", StringComparison.Ordinal))
        {
            JudgeNamed(context, call.TargetMethod, call.Arguments[call.Arguments.Length - 1].Value);
        }
    }

    private static void JudgeNamed(OperationAnalysisContext context, ISymbol member, IOperation value)
    {
        if (TokenLimits.Of(member.ContainingType.Name, member.Name) is { } most)
        {
            var length = Number(value) is { } number ? TokenLimits.Length(member.Name, number) : null;
            Judge(context, value, most, most == TokenLimits.OfAccess ? Access : Refresh, length);
        }
    }

    private static void Judge(OperationAnalysisContext context, IOperation value, TimeSpan most, string wanted, TimeSpan? length = null)
    {
        if ((length ?? LifetimeIn(value)) is { } lifetime
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
        IObjectCreationOperation { Type.Name: "TimeSpan" } span => LengthOf(span),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => LifetimeIn(sum.RightOperand),
        ILocalReferenceOperation local => local.OnlyValue() is { } only ? LifetimeIn(only) : null,
        _ => null,
    };

    private static TimeSpan? LengthOf(IInvocationOperation call) =>
        Minutes.TryGetValue(call.TargetMethod.Name, out var minutes) && Number(call.Arguments.FirstOrDefault()?.Value) is { } count
            ? TimeSpan.FromMinutes(minutes * count)
            : null;

    // 'new TimeSpan(30, 0, 0, 0)', and without the days.
    private static TimeSpan? LengthOf(IObjectCreationOperation span)
    {
        var parts = span.Arguments.Select(a => Number(a.Value)).OfType<double>().ToArray();
        return parts.Length < 3 || parts.Length < span.Arguments.Length ? null
            : parts.Length == 3 ? TimeSpan.FromHours(parts[0])
            : TimeSpan.FromHours((parts[0] * 24) + parts[1]);
    }

    private static double? Number(IOperation? value) => value?.Unwrapped().ConstantValue is { HasValue: true, Value: { } number }
        ? number switch { int whole => whole, long whole => whole, double real => real, _ => null }
        : null;
}

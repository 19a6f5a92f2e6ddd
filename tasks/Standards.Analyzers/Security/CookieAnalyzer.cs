using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.Analyzers.Web;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1814: a cookie that is appended without <c>Secure</c>, <c>HttpOnly</c> or <c>SameSite</c>, as far as the function shows its options or the text of its
/// header, and cookies of the framework from which code takes <c>Secure</c> or <c>HttpOnly</c>. Silent for cookies
/// that scripts have to read (language, theme, consent, the token against forgery), and where a cookie policy is set for all. Clause:
/// <c>security-lint-mandatory</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CookieAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.CodeAtEnd(
        "STD1814",
        "Cookies are closed",
        "The cookie has no {0}, so scripts, other sites or listeners on the way can use it. {1}.");

    private const string Options = "Pass 'new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax }'";

    private static readonly HashSet<string> ForScripts = new(StringComparer.Ordinal)
    {
        "culture", "language", "lang", "locale", "theme", "consent", "xsrf", "csrf", "timezone", "antiforgery",
    };

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (ProjectKind.IsTest(compilation) || compilation.GetTypeByMetadataName("Microsoft.AspNetCore.Http.IResponseCookies") is not { } cookies)
        {
            return;
        }

        var open = new ConcurrentBag<Diagnostic>();
        var policies = new ConcurrentBag<bool>();
        context.RegisterOperationAction(operation => Take((IInvocationOperation)operation.Operation, cookies, open, policies), OperationKind.Invocation);
        context.RegisterOperationAction(operation => TakeSetting(operation, open), OperationKind.SimpleAssignment);
        context.RegisterCompilationEndAction(end =>
        {
            if (policies.IsEmpty)
            {
                open.ToList().ForEach(end.ReportDiagnostic);
            }
        });
    }

    private static void Take(IInvocationOperation call, INamedTypeSymbol cookies, ConcurrentBag<Diagnostic> open, ConcurrentBag<bool> policies)
    {
        if (call.TargetMethod.Name == "UseCookiePolicy")
        {
            policies.Add(true);
        }
        else if (call.TargetMethod.Name == "Append" && call.TargetMethod.ContainingType.Implements(cookies) && !IsForScripts(call))
        {
            var missing = Missing(EndpointCalls.Argument(call, "options"));
            if (missing.Count > 0)
            {
                open.Add(Diagnostic.Create(Rule, call.Syntax.NameLocation(), string.Join(", ", missing), Options));
            }
        }
        else
        {
            TakeHeader(call, call.Syntax.NameLocation(), open);
        }
    }

    private static void TakeSetting(OperationAnalysisContext context, ConcurrentBag<Diagnostic> open)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (OpenCookies.SwitchedOffBy(assignment) is not { } missing)
        {
            TakeHeader(assignment, assignment.Syntax.GetLocation(), open);
        }
        else if (!Environments.IsForDevelopment(assignment, context.ContainingSymbol))
        {
            open.Add(Diagnostic.Create(Rule, assignment.Syntax.GetLocation(), missing, "Leave it to the default of the framework, or switch it on"));
        }
    }

    private static void TakeHeader(IOperation operation, Location place, ConcurrentBag<Diagnostic> open)
    {
        var missing = OpenCookies.MissingIn(operation);
        if (missing.Count > 0)
        {
            open.Add(Diagnostic.Create(Rule, place, string.Join(", ", missing), "Write it by 'Response.Cookies.Append' with its options"));
        }
    }

    private static bool IsForScripts(IInvocationOperation call) =>
        EndpointCalls.Argument(call, "key") is { } key
        && NameWords.Of(key.Text() ?? key.Referenced()?.Name ?? "").Concat(NameWords.Of(key.Referenced()?.ContainingType?.Name ?? "")).Any(ForScripts.Contains);

    private static IReadOnlyList<string> Missing(IOperation? options)
    {
        if (options is null)
        {
            return OpenCookies.Wanted;
        }

        var local = options.Unwrapped() as ILocalReferenceOperation;
        var value = local is null ? options : local.OnlyValue();
        var creation = value?.Unwrapped() as IObjectCreationOperation;

        // Options that come from elsewhere are somebody's decision.
        return creation is null || CookieExpiry.IsPast(creation) ? [] : [.. OpenCookies.Wanted.Where(name => !IsSet(creation, local, name))];
    }

    private static bool IsSet(IObjectCreationOperation creation, ILocalReferenceOperation? local, string name) =>
        creation.Arguments.Length > 0
        || (creation.Initializer?.Initializers ?? []).Any(set => Sets(set, name))
        || (local is not null && local.Root().Descendants().Any(o => Sets(o, name)
            && ((ISimpleAssignmentOperation)o).Target is IPropertyReferenceOperation { Instance: { } instance } && instance.RefersTo(local.Local)));

    private static bool Sets(IOperation operation, string name) =>
        operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var property } } set
        && property == name
        && set.Value.ConstantValue is not { HasValue: true, Value: false };
}

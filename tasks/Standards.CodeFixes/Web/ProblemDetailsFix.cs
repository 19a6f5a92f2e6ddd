using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Web;

/// <summary>
/// STD1700: answers a text as the detail of a problem with the same status, and a model state as a validation problem. Not for objects, of which only a person
/// knows what clients read, and not where the function says that it returns the other result.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ProblemDetailsFix() : RuleCodeFix("STD1700", "Answer with problem details")
{
    private static readonly Dictionary<string, string> Statuses = new(StringComparer.Ordinal)
    {
        ["BadRequest"] = "Status400BadRequest",
        ["Unauthorized"] = "Status401Unauthorized",
        ["NotFound"] = "Status404NotFound",
        ["Conflict"] = "Status409Conflict",
        ["UnprocessableEntity"] = "Status422UnprocessableEntity",
        ["InternalServerError"] = "Status500InternalServerError",
    };

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } call
            || site.Model.GetOperation(call, site.Cancellation) is not IInvocationOperation operation
            || operation.TargetMethod.ContainingType.Name is not ("Results" or "TypedResults" or "ControllerBase" or "Controller")
            || call.ArgumentList.Arguments.Any(a => a.NameColon is not null))
        {
            return false;
        }

        if (IsModelState(operation))
        {
            site.Replace(call, current => Renamed(current, "ValidationProblem"));
            return true;
        }

        if (BodyOf(operation) is not { } body || StatusOf(operation, site) is not { } status)
        {
            return false;
        }

        site.Replace(call, current => Problem(current, body, status));
        return true;
    }

    private static bool IsModelState(IInvocationOperation call) =>
        call is { TargetMethod.Name: "BadRequest", Arguments: { Length: 1 } arguments } && arguments[0].Value.Unwrapped().Type?.Name == "ModelStateDictionary";

    // The place of the text among the arguments.
    private static int? BodyOf(IInvocationOperation call)
    {
        var at = call.TargetMethod.Name == "StatusCode" ? 1 : 0;
        return (call.TargetMethod.Name == "StatusCode" || Statuses.ContainsKey(call.TargetMethod.Name))
            && call.Arguments.Length == at + 1
            && call.Arguments[at] is { ArgumentKind: ArgumentKind.Explicit, Value: var value }
            && value.Unwrapped().Type?.SpecialType == SpecialType.System_String
                ? at
                : null;
    }

    private static ExpressionSyntax? StatusOf(IInvocationOperation call, FixSite site)
    {
        if (call.TargetMethod.Name == "StatusCode")
        {
            return (call.Arguments[0].Syntax as ArgumentSyntax)?.Expression.WithoutTrivia();
        }

        return SyntaxFactory.ParseExpression($"{site.NameOf("Microsoft.AspNetCore.Http", "StatusCodes")}.{Statuses[call.TargetMethod.Name]}");
    }

    private static InvocationExpressionSyntax Problem(InvocationExpressionSyntax call, int body, ExpressionSyntax status)
    {
        var name = SyntaxFactory.NameColon("statusCode").WithTrailingTrivia(SyntaxFactory.Space);
        var only = call.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(call.ArgumentList.Arguments[body]));
        return Renamed(call, "Problem").WithArgumentList(Arguments.With(only, 1, SyntaxFactory.Argument(status).WithNameColon(name)));
    }

    private static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, string name)
    {
        var old = call.Expression is MemberAccessExpressionSyntax member ? member.Name : (SimpleNameSyntax)call.Expression;
        return call.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old));
    }
}

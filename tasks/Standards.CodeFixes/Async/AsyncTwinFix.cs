using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Async;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Async;

/// <summary>STD1206: awaits the twin, and gives it the token that the function has. Not behind <c>?.</c>, where the task may be null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AsyncTwinFix() : RuleCodeFix("STD1206", "Await the asynchronous form")
{
    private const string Queries = "Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions";

    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax or SimpleNameSyntax } call
            || site.Model.GetOperation(call, site.Cancellation) is not IInvocationOperation operation
            || !site.IsAllowed(call)
            || TwinOf(operation, site.Model.Compilation) is not { } twin)
        {
            return false;
        }

        var token = TokenOf(call, operation.TargetMethod, twin, site.TokenAt(call));
        site.Replace(call, current => Awaiting.Of(Renamed(current, token), call, current));
        return true;
    }

    private static IMethodSymbol? TwinOf(IInvocationOperation call, Compilation compilation)
    {
        var queries = compilation.GetTypeByMetadataName(Queries);
        if (TaskTypes.Of(compilation) is not { } types)
        {
            return null;
        }

        return call.TargetMethod.ContainingType.IsIn("System", "Linq")
            ? queries?.GetMembers(call.TargetMethod.Name + "Async").OfType<IMethodSymbol>().FirstOrDefault()
            : new TwinFinder(types, queries).Of(call.TargetMethod);
    }

    // Behind the arguments where all of them are there; else by its name.
    private static ArgumentSyntax? TokenOf(InvocationExpressionSyntax call, IMethodSymbol method, IMethodSymbol twin, IParameterSymbol? token)
    {
        if (token is null || !IsLast(twin, token) || IsLast(method, token) || method.Parameters.Any(p => p.IsParams))
        {
            return null;
        }

        var arguments = call.ArgumentList.Arguments;
        var argument = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(token.Name));
        var isReduced = method.IsExtensionMethod && call.Expression is MemberAccessExpressionSyntax;
        return arguments.All(a => a.NameColon is null) && arguments.Count + (isReduced ? 1 : 0) == twin.Parameters.Length - 1
            ? argument
            : argument.WithNameColon(SyntaxFactory.NameColon(twin.Parameters.Last().Name).WithTrailingTrivia(SyntaxFactory.Space));
    }

    private static bool IsLast(IMethodSymbol method, IParameterSymbol token) =>
        SymbolEqualityComparer.Default.Equals(method.Parameters.LastOrDefault()?.Type, token.Type);

    private static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, ArgumentSyntax? token)
    {
        var name = call.Expression is MemberAccessExpressionSyntax member ? member.Name : (SimpleNameSyntax)call.Expression;
        var renamed = name.WithIdentifier(SyntaxFactory.Identifier(name.Identifier.ValueText + "Async").WithTriviaFrom(name.Identifier));
        var result = call.ReplaceNode(name, renamed);
        return token is null ? result : result.WithArgumentList(Arguments.With(result.ArgumentList, result.ArgumentList.Arguments.Count, token));
    }
}

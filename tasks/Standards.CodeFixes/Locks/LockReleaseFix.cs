using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Locks;
using Standards.Analyzers.Symbols;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Locks;

/// <summary>
/// STD1213: puts what stands between the two calls into <c>try</c>, and the call that leaves into its <c>finally</c>. Only where both are statements of one
/// block and the function leaves once. A value that is returned behind the two is returned inside, where it costs nothing.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LockReleaseFix() : RuleCodeFix("STD1213", "Leave it in a finally")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<InvocationExpressionSyntax>() is not { } call
            || call.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Parent: BlockSyntax block } enter
            || site.Model.GetOperation(call, site.Cancellation) is not IInvocationOperation operation
            || !AlwaysEnters(operation)
            || ReleaseOf(operation) is not { Syntax.Parent: ExpressionStatementSyntax release }
            || release.Parent != block
            || !GuardedStatements.CanMove(block, enter, release))
        {
            return false;
        }

        site.Replace(block, current => GuardedStatements.Wrapped(current, enter.ToString(), release.ToString(), site.LineEnd.ToString()));
        return true;
    }

    // 'Wait(100)' may give up.
    private static bool AlwaysEnters(IInvocationOperation enter) =>
        !enter.TargetMethod.Name.StartsWith("Try", StringComparison.Ordinal)
        && enter.Arguments.All(a => a.Parameter is { RefKind: RefKind.None, Type.Name: "CancellationToken" or "Object" });

    private static IInvocationOperation? ReleaseOf(IInvocationOperation enter)
    {
        var name = GateOperations.ReleaseOf(enter);
        var gate = GateOperations.GateOf(enter);
        var function = enter.NestedFunctionOperation() ?? enter.Root();
        var calls = function.Descendants().OfType<IInvocationOperation>()
            .Where(o => gate is not null && SymbolEqualityComparer.Default.Equals(GateOperations.GateOf(o), gate))
            .ToList();
        var releases = calls.Where(o => o.TargetMethod.Name == name).ToList();
        return releases.Count == 1 && calls.Count(o => GateOperations.ReleaseOf(o) is not null) == 1 ? releases[0] : null;
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Standards.CodeFixes.Statements;

/// <summary>
/// STD1912: declares the owner of a <c>MemoryPool</c> with <c>using</c>. An array of an <c>ArrayPool</c> goes back by a call, and only a person knows where
/// its use ends.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RentedBufferFix() : RuleCodeFix("STD1912", "Declare it with 'using'")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<LocalDeclarationStatementSyntax>() is not
            {
                UsingKeyword.RawKind: 0,
                Declaration: { Variables: { Count: 1 } variables, Type: { } type },
                Parent: BlockSyntax block,
            } declaration
            || site.Model.GetTypeInfo(type, site.Cancellation).Type is not { Name: "IMemoryOwner" }
            || IsDisposed(block, variables[0].Identifier.ValueText))
        {
            return false;
        }

        site.Replace(declaration, current => current.WithoutLeadingTrivia()
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithLeadingTrivia(current.GetLeadingTrivia()));
        return true;
    }

    // Once is enough, and the call says where its author wanted it.
    private static bool IsDisposed(BlockSyntax block, string name) => block.DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .Any(member => member is { Expression: IdentifierNameSyntax owner, Name.Identifier.ValueText: "Dispose" } && owner.Identifier.ValueText == name);
}

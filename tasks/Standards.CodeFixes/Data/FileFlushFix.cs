using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Data;

/// <summary>
/// STD1601: flushes a <c>FileStream</c> behind the last statement of its block that uses it. One that another writer buffers for is left alone, since that
/// has to be flushed first, and so is one whose last use leaves the block.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class FileFlushFix() : RuleCodeFix("STD1601", "Flush the stream to the disk")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<VariableDeclaratorSyntax>() is not { Initializer.Value: { } value } variable
            || !value.Span.Contains(site.Node.Span)
            || site.Model.GetTypeInfo(value, site.Cancellation).Type is not { Name: "FileStream" }
            || BlockOf(variable) is not { } block
            || LastUse(block, variable.Identifier.ValueText) is not ExpressionStatementSyntax last)
        {
            return false;
        }

        var flush = SyntaxFactory.ParseStatement($"{variable.Identifier.Text}.Flush(flushToDisk: true);")
            .WithLeadingTrivia(SyntaxFactory.Whitespace(Lines.IndentOf(last)))
            .WithTrailingTrivia(site.LineEnd);
        site.InsertAfter(last, flush);
        return true;
    }

    // Of 'using var stream = …;' and of 'using (var stream = …) { … }'.
    private static BlockSyntax? BlockOf(VariableDeclaratorSyntax variable) => variable.Parent?.Parent switch
    {
        LocalDeclarationStatementSyntax { Parent: BlockSyntax block } => block,
        UsingStatementSyntax { Statement: BlockSyntax block } => block,
        _ => null,
    };

    private static StatementSyntax? LastUse(BlockSyntax block, string name)
    {
        var uses = block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == name).ToList();
        var isWrapped = uses.Any(use => use.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax });
        return isWrapped ? null : block.Statements.LastOrDefault(statement => uses.Any(use => statement.Span.Contains(use.Span)));
    }
}

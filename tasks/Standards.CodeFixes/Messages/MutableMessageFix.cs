using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Messages;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Messages;

/// <summary>
/// STD1012: turns <c>set</c> into <c>init</c>, and lists and dictionaries into those that are only read. Only where that is all that changes in the type: not
/// for fields, for sets, which serializers do not read by their interface, and for a list without a setter, which a serializer fills.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MutableMessageFix() : RuleCodeFix("STD1012", "Set its properties once")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Around<TypeDeclarationSyntax>() is not { } declaration
            || site.Model.GetDeclaredSymbol(declaration, site.Cancellation) is not { DeclaringSyntaxReferences.Length: 1 } type
            || site.Model.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.IsExternalInit") is null
            || MessageTypes.ChangesItself(type))
        {
            return false;
        }

        var changing = type.GetMembers().Where(member => MutableMessageAnalyzer.ProblemOf(member) is not null).ToList();
        var repairs = changing.Select(member => RepairOf(site, member)).ToList();
        if (repairs.Count == 0 || repairs.Contains(null))
        {
            return false;
        }

        foreach (var (repair, member) in repairs.Zip(changing, (repair, member) => (repair!, member)))
        {
            repair();
            site.Affects(member.Name);
        }

        return true;
    }

    // Null for a member that only a person can change.
    private static Action? RepairOf(FixSite site, ISymbol member)
    {
        if (member is not IPropertySymbol { DeclaringSyntaxReferences.Length: 1 } property)
        {
            return null;
        }

        var isCollection = MutableMessageAnalyzer.IsCollection(property.Type);
        return property.DeclaringSyntaxReferences[0].GetSyntax(site.Cancellation) switch
        {
            PropertyDeclarationSyntax { AccessorList: { } list } declared when list.Accessors.FirstOrDefault(IsWriter) is { } writer =>
                !isCollection ? () => SetOnce(site, writer)
                : ReadOnlyCollections.TypeOf(site, declared.Type) is { } type ? () => Change(site, declared, writer, type)
                : null,
            ParameterSyntax { Type: { } type } when isCollection && ReadOnlyCollections.TypeOf(site, type) is { } only =>
                () => site.Replace(type, current => only.WithTriviaFrom(current)),
            _ => null,
        };
    }

    private static bool IsWriter(AccessorDeclarationSyntax accessor) =>
        accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration;

    private static void SetOnce(FixSite site, AccessorDeclarationSyntax writer)
    {
        if (writer.IsKind(SyntaxKind.SetAccessorDeclaration))
        {
            site.Replace(writer, current => SyntaxFactory.AccessorDeclaration(
                SyntaxKind.InitAccessorDeclaration,
                current.AttributeLists,
                current.Modifiers,
                SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(current.Keyword),
                current.Body,
                current.ExpressionBody,
                current.SemicolonToken));
        }
    }

    private static void Change(FixSite site, PropertyDeclarationSyntax property, AccessorDeclarationSyntax writer, TypeSyntax type)
    {
        SetOnce(site, writer);
        if (property.Initializer?.Value is ImplicitObjectCreationExpressionSyntax created)
        {
            var concrete = property.Type is NullableTypeSyntax nullable ? nullable.ElementType : property.Type;
            site.Replace(created, current => SyntaxFactory.ObjectCreationExpression(
                SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                concrete.WithoutTrivia(),
                current.ArgumentList,
                current.Initializer).WithTriviaFrom(current));
        }

        site.Replace(property.Type, current => type.WithTriviaFrom(current));
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Standards.Analyzers.Security;
using Standards.CodeFixes.Syntax;

namespace Standards.CodeFixes.Security;

/// <summary>
/// STD1806: writes the <c>PrintMembers</c> of a record without its secrets, which a derived record calls too. Not for a record with a base, nor for texts that
/// code puts together: what a reader of the log needs there, only a person knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class PrintedSecretFix() : RuleCodeFix("STD1806", "Print the record without its secrets")
{
    internal override bool TryRepair(FixSite site)
    {
        if (site.Node is not (ParameterSyntax or PropertyDeclarationSyntax or VariableDeclaratorSyntax)
            || site.Around<TypeDeclarationSyntax>() is not RecordDeclarationSyntax record
            || site.Model.GetDeclaredSymbol(record, site.Cancellation) is not { DeclaringSyntaxReferences.Length: 1 } type
            || type.BaseType?.IsRecord == true)
        {
            return false;
        }

        if (site.IsFirst(record))
        {
            var text = PrinterOf(type, site.NameOf("System.Text", "StringBuilder"));
            site.Replace(record, current => TypeMembers.With(current, text, site.LineEnd));
        }

        return true;
    }

    private static string[] PrinterOf(INamedTypeSymbol record, string builder)
    {
        var shown = record.GetMembers()
            .Where(member => IsPrinted(member) && !SecretNames.IsOf(record.Name, member.Name))
            .Select(member => member.Name)
            .ToList();
        var modifiers = record.IsValueType ? "private readonly" : record.IsSealed ? "private" : "protected virtual";
        var parts = shown.Select((name, i) => $".Append(\"{(i > 0 ? ", " : "")}{name} = \").Append({name})");
        string[] work = shown.Count > 0 ? [$"    builder{string.Concat(parts)};", "    return true;"] : ["    return false;"];
        return ["// Without its secrets.", $"{modifiers} bool PrintMembers({builder} builder)", "{", .. work, "}"];
    }

    private static bool IsPrinted(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        && member is IPropertySymbol { GetMethod: not null, IsIndexer: false, IsOverride: false } or IFieldSymbol { IsImplicitlyDeclared: false };
}

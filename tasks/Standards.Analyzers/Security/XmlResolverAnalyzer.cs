using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Security;

/// <summary>
/// STD1813: XML that may name the files and addresses that its reader opens: a resolver on a document or text reader, and on settings that parse
/// document types. .NET sets none by itself. Clause: <c>security-lint-mandatory</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class XmlResolverAnalyzer() : RuleAnalyzer(Rule)
{
    private static readonly DiagnosticDescriptor Rule = RuleDescription.Code(
        "STD1813",
        "XML readers open no files or addresses",
        "A document can name files and addresses that this reader then opens for its sender. Leave 'XmlResolver' null, or prohibit document types.");

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        if (!ProjectKind.IsTest(context.Compilation) && context.Compilation.GetTypeByMetadataName("System.Xml.XmlUrlResolver") is { } resolver)
        {
            context.RegisterOperationAction(operation => Analyze(operation, resolver), OperationKind.SimpleAssignment);
        }
    }

    private static void Analyze(OperationAnalysisContext context, INamedTypeSymbol resolver)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "XmlResolver", ContainingType: var owner } } target
            && owner.IsIn("System", "Xml")
            && assignment.Value.Unwrapped().Type.Is(resolver)
            && (owner.Name is "XmlDocument" or "XmlTextReader" || (owner.Name == "XmlReaderSettings" && ParsesTypes(assignment, target.Instance))))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, assignment.Syntax.GetLocation()));
        }
    }

    // In the same initializer, or on the same variable.
    private static bool ParsesTypes(ISimpleAssignmentOperation assignment, IOperation? settings)
    {
        var place = assignment.Parent is IObjectOrCollectionInitializerOperation initializer ? initializer : assignment.Root();
        return place.Descendants().Any(o => o is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "DtdProcessing" } other } dtd
            && dtd.Value.ConstantValue is { HasValue: true, Value: 2 }
            && (place is IObjectOrCollectionInitializerOperation || other.Instance?.RefersTo(settings?.Referenced()) == true));
    }
}

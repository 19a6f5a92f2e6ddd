using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Standards.Analyzers.Symbols;

namespace Standards.Analyzers.Data;

/// <summary>
/// What is known of a text that reaches a database: constants, interpolated strings, sums, and local variables of the same function with all that is
/// written to them.
/// </summary>
internal sealed class SqlText
{
    private readonly List<SqlPart> _parts = [];
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    /// <summary>The pieces of a text in their order.</summary>
    public static IReadOnlyList<SqlPart> Of(IOperation value)
    {
        var text = new SqlText();
        text.Add(value);
        return text._parts;
    }

    /// <summary>The whole text, with a question mark for each value.</summary>
    public static string Joined(IOperation value) => string.Concat(Of(value).Select(part => part.Text ?? "?"));

    private void Add(IOperation wrapped)
    {
        var value = wrapped.Unwrapped() is IInterpolatedStringHandlerCreationOperation handler ? handler.Content : wrapped.Unwrapped();
        if (value.ConstantValue is { HasValue: true, Value: var constant })
        {
            _parts.Add(new SqlPart($"{constant}", value: null));
            return;
        }

        switch (value)
        {
            case IInterpolatedStringOperation interpolated:
                AddParts(interpolated);
                break;
            case IInvocationOperation call:
                AddCall(call);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                Add(sum.LeftOperand);
                Add(sum.RightOperand);
                break;
            case ILocalReferenceOperation local:
                AddLocal(local);
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } when LiteralOf(field) is { } literal:
                _parts.Add(new SqlPart(literal, value: null));
                break;
            default:
                _parts.Add(new SqlPart(text: null, value));
                break;
        }
    }

    private void AddParts(IInterpolatedStringOperation interpolated)
    {
        foreach (var part in interpolated.Parts)
        {
            if (part is IInterpolationOperation hole)
            {
                Add(hole.Expression);
            }
            else if (part is IInterpolatedStringTextOperation text)
            {
                Add(text.Text);
            }
            else if (part is IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: { IsEmpty: false } appended } })
            {
                Add(appended[0].Value);
            }
        }
    }

    private void AddCall(IInvocationOperation call)
    {
        var parts = SqlComposition.BuilderOf(call) is { } builder && _followed.Add(builder.Local)
            ? SqlComposition.PartsOf(builder)
            : SqlComposition.PartsOf(call) ?? [];
        foreach (var part in parts)
        {
            if (part.Value is { } value)
            {
                Add(value);
            }
            else
            {
                _parts.Add(part);
            }
        }

        if (parts.Count == 0)
        {
            _parts.Add(new SqlPart(text: null, call));
        }
    }

    // 'sql = "…"' begins anew, 'sql += "…"' goes on; which branch runs does not matter here.
    private void AddLocal(ILocalReferenceOperation reference)
    {
        if (!_followed.Add(reference.Local))
        {
            return;
        }

        var before = _parts.Count;
        foreach (var operation in reference.Root().Descendants())
        {
            AddWrite(operation, reference.Local);
        }

        if (_parts.Count == before)
        {
            _parts.Add(new SqlPart(text: null, reference));
        }
    }

    private void AddWrite(IOperation operation, ILocalSymbol local)
    {
        if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
        {
            AddWritten(declarator.GetVariableInitializer()?.Value, "");
        }
        else if (operation is IAssignmentOperation assignment && assignment.Target.RefersTo(local))
        {
            AddWritten(assignment.Value, assignment is ICompoundAssignmentOperation ? "" : ";");
        }
    }

    private void AddWritten(IOperation? value, string separator)
    {
        if (value is not null)
        {
            _parts.Add(new SqlPart(separator, value: null));
            Add(value);
        }
    }

    // Its initializer may stand in another file, so only its text is looked at.
    private static string? LiteralOf(IFieldSymbol field) =>
        field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal.Token.ValueText
            : null;
}

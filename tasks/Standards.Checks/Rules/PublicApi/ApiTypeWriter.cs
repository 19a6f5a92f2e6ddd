using System.Globalization;
using System.Text;

namespace Standards.Checks.Rules.PublicApi;

/// <summary>
/// Writes types as C# does. Attributes say of the types of a signature, in the order in which they are written, which may be null, which
/// elements of tuples have names, and which objects are dynamic: https://github.com/dotnet/roslyn/blob/main/docs/features/nullable-metadata.md.
/// </summary>
/// <param name="text">Where to.</param>
/// <param name="annotations">What the attributes say.</param>
internal sealed class ApiTypeWriter(StringBuilder text, ApiAnnotations annotations)
{
    /// <summary>Writes a type and what it is made of.</summary>
    public void Write(ApiType type)
    {
        foreach (var _ in type.Modifiers)
        {
            annotations.NextDynamic();
        }

        var isDynamic = annotations.NextDynamic();
        switch (type.Kind)
        {
            case ApiTypeKind.Array:
                var nullable = annotations.NextNullable();
                Write(type.Parts[0]);
                text.Append(type.Name).Append(nullable);
                break;
            case ApiTypeKind.Pointer:
                Write(type.Parts[0]);
                text.Append('*');
                break;
            case ApiTypeKind.ByRef:
                Write(type.Parts[0]);
                break;
            case ApiTypeKind.Function:
                text.Append(type.Name).Append('<');
                List(type.Parts);
                text.Append('>');
                break;
            case ApiTypeKind.Parameter:
                text.Append(type.Name).Append(annotations.NextNullable());
                break;
            case ApiTypeKind.Named when type.IsValueType:
                WriteValue(type);
                break;
            default:
                var mark = annotations.NextNullable();
                WriteName(isDynamic && type.Name == "object" ? "dynamic" : type.Name, type.Parts);
                text.Append(mark);
                break;
        }
    }

    private void WriteValue(ApiType type)
    {
        if (type.Parts.Count > 0)
        {
            // A generic value type has its place among the marks, though it says nothing.
            annotations.NextNullable();
        }

        if (type.Name == "System.Nullable`1" && type.Parts.Count == 1)
        {
            Write(type.Parts[0]);
            text.Append('?');
        }
        else if (type.Parts.Count is >= 2 and <= 7 && type.Name.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
        {
            WriteTuple(type.Parts);
        }
        else
        {
            WriteName(type.Name, type.Parts);
        }
    }

    // The names of a tuple come before those of tuples in it.
    private void WriteTuple(IReadOnlyList<ApiType> elements)
    {
        var names = elements.Select(_ => annotations.NextTupleName()).ToList();
        text.Append('(');
        for (var i = 0; i < elements.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(elements[i]);
            text.Append(names[i].Length == 0 ? "" : " ").Append(names[i]);
        }

        text.Append(')');
    }

    // Arguments stand behind the part of the name that has them: Outer`1.Inner`1.
    private void WriteName(string name, IReadOnlyList<ApiType> arguments)
    {
        var (start, used) = (0, 0);
        for (var tick = name.IndexOf('`', StringComparison.Ordinal); tick >= 0; tick = name.IndexOf('`', start))
        {
            var end = tick + 1;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
            {
                end++;
            }

            var count = int.TryParse(name.AsSpan(tick + 1, end - tick - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Math.Min(number, arguments.Count - used)
                : 0;
            text.Append(name, start, tick - start);
            if (count > 0)
            {
                text.Append('<');
                List([.. arguments.Skip(used).Take(count)]);
                text.Append('>');
            }

            (start, used) = (end, used + count);
        }

        text.Append(name, start, name.Length - start);
    }

    private void List(IReadOnlyList<ApiType> types)
    {
        for (var i = 0; i < types.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(types[i]);
        }
    }
}

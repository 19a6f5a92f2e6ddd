using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>STD8501, clause <c>grpc-enum-unspecified-zero</c>: the zero of an enum says that nothing was said, and its values carry its name.</summary>
internal static class EnumRules
{
    public static IEnumerable<Finding> Check(ProtoDocument document) => document.Enums.SelectMany(declared => Check(document, declared));

    private static IEnumerable<Finding> Check(ProtoDocument document, ProtoEnum declared)
    {
        var prefix = ProtoNames.ToSnake(declared.Name.Text).ToUpperInvariant() + "_";
        var values = declared.Values.ToList();
        if (values.Count == 0)
        {
            yield break;
        }

        var zero = prefix + "UNSPECIFIED";
        var first = values[0];
        if (!IsZero(first.Number))
        {
            yield return New(
                document, first.Name, $"enum '{declared.Name.Text}' begins with {first.Number}, not with a zero that means nothing", $"Write '{zero} = 0;' first");
        }
        else if (first.Name.Text != zero)
        {
            yield return New(
                document,
                first.Name,
                first.Name.Text.EndsWith("_UNSPECIFIED", StringComparison.Ordinal)
                    ? $"the zero of enum '{declared.Name.Text}' is '{first.Name.Text}', which does not carry its name"
                    : $"the zero of enum '{declared.Name.Text}' is '{first.Name.Text}', which readers take for a choice",
                $"Write '{zero} = 0;' first");
        }

        // What is wrong with the zero was said.
        foreach (var (name, number, _) in values.Where(value => !IsZero(value.Number) && !value.Name.Text.StartsWith(prefix, StringComparison.Ordinal)))
        {
            yield return New(
                document,
                name,
                $"'{name.Text}' does not carry the name of its enum '{declared.Name.Text}', beside which it stands in the generated code of C++ and C#",
                $"Write '{prefix}{Rest(name.Text)} = {number};'");
        }
    }

    private static bool IsZero(string number) => number is "0" or "-0" or "0x0" or "0X0" or "00";

    private static string Rest(string name) => ProtoNames.IsUpperSnake(name) ? name : ProtoNames.ToSnake(name).ToUpperInvariant();

    private static Finding New(ProtoDocument document, ProtoToken place, string message, string fix) =>
        new(RuleCatalog.ProtoEnumZero, document.At(place), message, fix);
}

using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Contracts.Proto;

namespace Standards.Checks.Rules.Protobuf;

/// <summary>STD8504, clause <c>grpc-versioned-package</c>: the package of a proto file has a domain and a major version, and so has its folder.</summary>
internal static partial class PackageRule
{
    public static IEnumerable<Finding> Check(ProtoDocument document)
    {
        if (document.Syntax is not { } syntax)
        {
            yield return New(Position.Start.In(document.Path), "the file names no syntax, so that it is read as proto2", "Write 'syntax = \"proto3\";' first");
        }
        else if (syntax.Text == "proto2")
        {
            yield return New(document.At(syntax),
                "the file is written in proto2, whose required fields and groups other tools leave out",
                "Write 'syntax = \"proto3\";'");
        }

        if (document.Package is not { } package)
        {
            yield return New(Position.Start.In(document.Path), "the file has no package", $"Write 'package {Suggest(document)};'");
            yield break;
        }

        foreach (var finding in OfPackage(document, package))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> OfPackage(ProtoDocument document, ProtoToken package)
    {
        if (!Versioned().IsMatch(package.Text))
        {
            yield return New(document.At(package),
                package.Text.Any(char.IsAsciiLetterUpper)
                    ? $"package '{package.Text}' is not written in small letters with a major version at its end"
                    : $"package '{package.Text}' has no domain with a major version at its end",
                $"Write 'package {Suggest(document)};'");
            yield break;
        }

        var folder = document.Path.Contains('/', StringComparison.Ordinal) ? document.Path[..document.Path.LastIndexOf('/')] : "";
        var wanted = package.Text.Replace('.', '/');
        var parts = package.Text.Split('.');
        if (!$"/{folder}".EndsWith($"/{parts[^2]}/{parts[^1]}", StringComparison.Ordinal))
        {
            yield return New(document.At(package),
                $"package '{package.Text}' stands in the folder '{folder}', which does not name its domain and version",
                $"Move the file to 'api/{wanted}/'");
        }
    }

    // By the package that is there, else by the name of the file.
    private static string Suggest(ProtoDocument document)
    {
        var name = document.Package?.Text is { Length: > 0 } package
            ? string.Join('.', package.Split('.').Select(ProtoNames.ToSnake))
            : ProtoNames.ToSnake(Path.GetFileNameWithoutExtension(document.Path)).Replace('-', '_');
        return name + ".v1";
    }

    [GeneratedRegex(
        @"^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*\.v[1-9][0-9]*((alpha|beta)[0-9]*|p[1-9][0-9]*(alpha|beta)[0-9]*|test[a-z0-9_]*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Versioned();

    private static Finding New(Location place, string message, string fix) => new(RuleCatalog.ProtoPackageDomain, place, message, fix);
}

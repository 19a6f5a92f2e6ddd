using System.Text;
using Standards.Checks.Models.Templates;

namespace Standards.Templates.Tests;

/// <summary>The record of a new repository: what was answered, letter by letter, and enough to write the same again another day.</summary>
[Collection(InstalledPack.Collection)]
public sealed class RecordTests(InstalledPack pack)
{
    [Theory]
    [InlineData("std-service", "Orders", ".standards/template.json")]
    [InlineData(
        "std-service",
        "Orders",
        ".standards/template.json",
        "--store",
        "postgres",
        "--ci",
        "github",
        "--ci",
        "gitlab",
        "--auth",
        "jwt",
        "--deploy",
        "kubernetes",
        "--resource",
        "pay \"order\" 名")]
    [InlineData("std-service", "O\"rd ers ü", ".standards/template.json", "--team", """a "b" \ c""", "--owners=@acme/a | b %41 $(x)")]
    [InlineData("std-worker", "Acme.Pay-Orders", ".standards/template.Acme.PayOrders.json", "--in-repo", "--team", "")]
    [InlineData("std-library", "-x", ".standards/template.json", "--team=-x\n\ty")]
    public async Task Record_holds_the_answers_and_they_give_the_same_again(string template, string name, string path, params string[] options)
    {
        if (OperatingSystem.IsWindows() && name.Contains('"', StringComparison.Ordinal))
        {
            return;
        }

        var first = Path.Combine(pack.NewFolder(), "first");
        await pack.RenderAsync(first, template, [$"--name={name}", .. options]);

        var (record, findings) = TemplateRecordReader.Read(path, await File.ReadAllBytesAsync(Path.Combine(first, path)));

        Assert.Empty(findings);
        Assert.Equal((template, InstalledPack.Version, name), (record!.Template, record.Version, record.Name));
        Assert.Equal(path.Contains("Acme", StringComparison.Ordinal) ? ["true"] : ["false"], record.Answers.Single(a => a.Name == "inRepo").Values);
        foreach (var (option, value) in Given(options))
        {
            Assert.Contains(value, record.Answers.Single(a => a.Name == option).Values);
        }

        // Another day, with another SDK.
        var text = await File.ReadAllTextAsync(Path.Combine(first, path));
        var aged = record.Answers
            .Select(a => a.Name switch { "createdOn" => a with { Values = ["2020-02-03"] }, "dotnetSdk" => a with { Values = ["10.0.77"] }, _ => a })
            .ToArray();
        var second = Path.Combine(pack.NewFolder(), "second");
        await pack.RenderAsync(second, template, [$"--name={name}", .. aged.SelectMany(Arguments)]);

        Assert.Equal(Files(first).Keys, Files(second).Keys);
        var (today, sdk) = (record.Answers.Single(a => a.Name == "createdOn").Values[0], record.Answers.Single(a => a.Name == "dotnetSdk").Values[0]);
        var again = Files(second);
        Assert.All(Files(first), file => Assert.Equal(Aged(file.Key, file.Value.Replace(today, "2020-02-03", StringComparison.Ordinal), sdk), again[file.Key]));
        Assert.NotEqual(text, await File.ReadAllTextAsync(Path.Combine(second, path)));
    }

    // Packages of lock files have versions that look the same.
    private static string Aged(string path, string text, string sdk) =>
        path.EndsWith("packages.lock.json", StringComparison.Ordinal) ? text : text.Replace(sdk, "10.0.77", StringComparison.Ordinal);

    private static IEnumerable<(string Option, string Value)> Given(string[] options)
    {
        for (var i = 0; i < options.Length; i++)
        {
            var option = options[i][2..];
            if (option.IndexOf('=', StringComparison.Ordinal) is var at and > 0)
            {
                yield return (option[..at], option[(at + 1)..]);
            }
            else if (option != "in-repo")
            {
                yield return (option, options[++i]);
            }
        }
    }

    private static IEnumerable<string> Arguments(TemplateAnswer answer)
    {
        var option = answer.Name switch
        {
            "inRepo" => "in-repo",
            "createdOn" => "created-on",
            "dotnetSdk" => "dotnet-sdk",
            "resourcePlural" => "resource-plural",
            var name => name,
        };
        return answer.Values.SelectMany(v => v.Length == 0 ? (string[])[$"--{option}", ""] : [$"--{option}={v}"]);
    }

    private static SortedDictionary<string, string> Files(string root) => new(
        Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(root, f), f => File.ReadAllText(f, Encoding.UTF8), StringComparer.Ordinal),
        StringComparer.Ordinal);
}

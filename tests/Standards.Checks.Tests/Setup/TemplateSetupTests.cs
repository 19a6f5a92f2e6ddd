using System.Globalization;
using Standards.Checks.Composition;
using Standards.Checks.Models.Setup;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Setup;
using Standards.Checks.Tests.Corpus;
using Standards.Checks.Tests.Documents;
using Standards.Tests.Shared;

namespace Standards.Checks.Tests.Setup;

/// <summary>What the templates leave open, and their list of it.</summary>
public class TemplateSetupTests
{
    /// <summary>Each template with each choice, with and without the names that it asks for.</summary>
    public static TheoryData<string, string> Repositories
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var template in (string[])["std-library", "std-service", "std-worker"])
            {
                using var definition = TemplateContent.Definition(template);
                string[] both = template == "std-library" ? [] : ["--ops full --deploy kubernetes", "--ops full --ci gitlab --team payments"];
                string[] store = template == "std-service" ? ["--ops full --store postgres --auth jwt", "--ops minimal --store postgres"] : [];
                foreach (var options in (string[])[.. TemplateContent.Choices(definition.RootElement), "--ci github --ci gitlab", .. both, .. store])
                {
                    data.Add(template, options);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Repositories))]
    public void List_names_what_is_open_and_nothing_else(string template, string options)
    {
        using var repository = Create(template, options, TestDay.Today);

        Assert.Equal(["STD9510"], Products.Ids(Products.Lines(repository.Run(new SetupCheck(), PolicyOf(repository)))));
        var state = SetupState.Of(repository.Context());
        Assert.Equal(0, state.Done);
        Assert.Equal(SetupList.Read(repository.Context().Snapshot).Count, state.Total);
    }

    /// <summary>A service whose tier asks for none of these documents is not stopped by the calendar.</summary>
    [Theory]
    [MemberData(nameof(Repositories))]
    public void Nothing_is_overdue_at_the_tier_of_the_template(string template, string options)
    {
        using var repository = Create(template, options, TestDay.Today.AddYears(-1));

        Assert.Equal(["STD9510"], Products.Ids(Products.Lines(repository.Run(new SetupCheck(), PolicyOf(repository)))));
    }

    /// <summary>No day of an attestation is the day of the creation: only the days from which something counts are.</summary>
    [Theory]
    [MemberData(nameof(Repositories))]
    public void No_rehearsal_or_review_is_invented(string template, string options) => Assert.DoesNotContain(
        TemplateContent.TextsOf(template, options).SelectMany(file => file.Text.Split('\n').Select(line => $"{file.Path}: {line}")),
        line => line.Contains("2001-01-01", StringComparison.Ordinal)
            && (line.Contains("last_", StringComparison.Ordinal) || line.Contains("reviewed", StringComparison.Ordinal)
                || line.Contains("_since", StringComparison.Ordinal))
            && !line.Contains(": #", StringComparison.Ordinal));

    [Theory]
    [InlineData("@cto")]
    [InlineData("-lead")]
    [InlineData("@engineering-manager")]
    [InlineData("vault:kv/std-service1")]
    [InlineData("ontrol plane")]
    [InlineData("no runbook yet")]
    [InlineData("hourly_rate: 1.5x")]
    [InlineData("name: soc2")]
    [InlineData("retention: 2_years")]
    public void No_name_is_invented(string name) => Assert.DoesNotContain(
        (string[])["std-library", "std-service --ops full --store postgres", "std-worker --ops full"],
        template => TemplateContent.TextsOf(template.Split(' ')[0], template[template.Split(' ')[0].Length..])
            .SelectMany(file => file.Text.Split('\n'))
            .Any(line => line.Contains(name, StringComparison.Ordinal) && !line.StartsWith('#')));

    private static Policy PolicyOf(TestRepository repository) => PolicyLoader.Read(repository.Find(PolicyReader.FileName)).Policy;

    private static TestRepository Create(string template, string options, DateOnly created)
    {
        var repository = new TestRepository();
        var isNamed = options.Contains("--team ", StringComparison.Ordinal);
        foreach (var (path, text) in TemplateContent.TextsOf(template, options))
        {
            var filled = text
                .Replace("@std-owners1", isNamed ? "@org/payments" : "@org/owning-team", StringComparison.Ordinal)
                .Replace("std-team1", isNamed ? "payments" : "owning-team", StringComparison.Ordinal)
                .Replace("2001-01-01", created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
            repository.With(CorpusTests.Fill(path), CorpusTests.Fill(filled));
        }

        return repository;
    }
}

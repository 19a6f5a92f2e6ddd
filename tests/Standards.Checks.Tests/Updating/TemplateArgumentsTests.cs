using Standards.Checks.Commands.Updating;
using Standards.Checks.Models.Templates;

namespace Standards.Checks.Tests.Updating;

/// <summary>What an update asks <c>dotnet new</c> for, by the record of the template.</summary>
public sealed class TemplateArgumentsTests
{
    private static readonly TemplateParameter Ops = new("ops", ["minimal", "full"]);

    private static readonly TemplateParameter Team = new("team", []);

    /// <summary>A record of the time before the choice has all documents: the default of today would take them away.</summary>
    [Theory]
    [InlineData("", "--team=payments --ops=full")]
    [InlineData("minimal", "--ops=minimal --team=payments")]
    [InlineData("full", "--ops=full --team=payments")]
    public void Record_without_an_answer_to_ops_keeps_its_documents(string answer, string expected)
    {
        TemplateAnswer[] given = answer.Length == 0 ? [] : [new("ops", [answer])];

        var (arguments, remarks) = Arguments([.. given, new("team", ["payments"])], isTolerant: false, ("ops", Ops), ("team", Team));

        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), arguments.Order(StringComparer.Ordinal));
        Assert.Empty(remarks);
    }

    [Fact]
    public void Version_without_the_choice_is_not_asked() => Assert.Equal(["--team", ""], Arguments([new("team", [""])], false, ("team", Team)).Arguments);

    [Fact]
    public void Answer_that_a_later_version_does_not_take_is_left_out_and_said()
    {
        var (arguments, remarks) = Arguments([new("ops", ["some"]), new("store", ["none"])], isTolerant: true, ("ops", Ops));

        Assert.Empty(arguments);
        Assert.Equal(
            [
                "'some' is no answer to 'ops' of std-service 2.0.0 any more; the answer of .standards/template.json is left out",
                "std-service 2.0.0 asks no 'store' any more; the answer of .standards/template.json is left out",
            ],
            remarks);
    }

    [Fact]
    public void Answer_that_its_own_version_does_not_take_is_refused() =>
        Assert.Throws<UpdateRefusedException>(() => Arguments([new("ops", ["some"])], isTolerant: false, ("ops", Ops)));

    private static (IReadOnlyList<string> Arguments, IReadOnlyList<string> Remarks) Arguments(
        TemplateAnswer[] answers, bool isTolerant, params (string Name, TemplateParameter Parameter)[] parameters) =>
        TemplateArguments.Of(
            new TemplateRecord(".standards/template.json", "std-service", "1.0.0", "Orders", answers),
            "2.0.0",
            new TemplateDefinition(parameters.ToDictionary(p => p.Name, p => p.Parameter, StringComparer.Ordinal)),
            isTolerant);
}

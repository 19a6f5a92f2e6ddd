using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.ThreatModels;
using static Standards.Checks.Tests.Documents.Products;

namespace Standards.Checks.Tests.Documents.ThreatModels;

public class ThreatModelCheckTests
{
    private const string Path = "docs/security/threat-model-orders.md";

    private const string Stride = """
        | Threat | Description | Mitigation |
        |---|---|---|
        | Spoofing | Stolen token | Short life |
        | Tampering | Changed price | Signature |
        | Repudiation | Order denied | Audit log |
        | Information disclosure | Card in a log | Masking |
        | Denial of service | Order flood | Rate limit |
        | Elevation of privilege | Role in the body | Roles from the token |
        """;

    private const string Good = $"""
        # Threat model: orders

        ## System overview

        Takes orders.

        ## High-value assets

        - Card numbers

        ## Entry points

        - POST /orders

        ## Trust boundaries

        The gateway.

        ## Threat analysis (STRIDE)

        {Stride}

        ## Risk assessment

        | Risk | Likelihood | Impact | Mitigation | Owner |
        |---|---|---|---|---|
        | Flood | Medium | High | Rate limit | @orders |

        """;

    [Fact]
    public void Good_model_is_silent()
    {
        Assert.Empty(Check(new ThreatModelCheck(), Path, Good));
        Assert.Empty(Check(new ThreatModelCheck(), "docs/threat-models/a/b.md", Good.ReplaceLineEndings("\r\n")));
    }

    [Theory]
    [InlineData("docs/threat-model.md")]
    [InlineData("docs/security/README.md")]
    [InlineData("docs/threat-models/README.md")]
    [InlineData("docs/security/threat-model-template.md")]
    [InlineData("docs/security/threat-model.txt")]
    public void Other_documents_are_no_threat_models(string path) => Assert.Empty(Check(new ThreatModelCheck(), path, "# Nothing\n"));

    [Fact]
    public void Missing_sections_are_asked_of_products()
    {
        Assert.Equal(
            [
                $"STD3601 {Path}(0,0): the threat model has no section 'Scope'. Add the heading '## Scope' and write what the system "
                    + $"does and what is looked at.",
                $"STD3601 {Path}(0,0): the threat model has no section 'Assets'. Add the heading '## Assets' and write what is worth protecting.",
                $"STD3601 {Path}(0,0): the threat model has no section 'Entry points'. Add the heading '## Entry points' and write where "
                    + $"the system can be entered.",
                $"STD3601 {Path}(0,0): the threat model has no section 'Trust boundaries'. Add the heading '## Trust boundaries' and "
                    + $"write where trust changes.",
                $"STD3601 {Path}(0,0): the threat model has no section 'Threats'. Add the heading '## Threats' and write a STRIDE table.",
                $"STD3601 {Path}(0,0): the threat model has no section 'Risks'. Add the heading '## Risks' and write a table of risks with likelihood, "
                    + $"impact, mitigation and owner.",
                $"STD3601 {Path}(0,0): the threat model has no section 'Mitigations'. Add the heading '## Mitigations' and write what "
                    + $"is done about the threats.",
            ],
            Check(new ThreatModelCheck(), Path, "# Orders\n"));
        Assert.Empty(Check(new ThreatModelCheck(), Path, "# Orders\n", ServiceClass.Repository));
    }

    [Fact]
    public void Empty_section_is_said_to_all() => Assert.Equal(
        [$"STD3602 {Path}(11,1): the section 'Entry points' is empty. Write where the system can be entered."],
        Check(new ThreatModelCheck(), Path, Good.Replace("- POST /orders", "<!-- where? -->", StringComparison.Ordinal), ServiceClass.Repository));

    [Fact]
    public void STRIDE_table_names_all_categories() => Assert.Equal(
        [$"STD3603 {Path}(21,1): the STRIDE table says nothing about Tampering, Repudiation. Add a row that begins with 'Tampering'; where nothing "
            + "threatens, write 'not "
            + $"applicable, because …' in it."],
        Check(new ThreatModelCheck(), Path, Without("| Tampering", "| Repudiation"), ServiceClass.Repository));

    [Theory]
    [InlineData("| S | T | R | I | D | E |\n|---|---|---|---|---|---|\n| x | x | x | x | x | x |")]
    [InlineData(
        "| # | Category |\n|---|---|\n| 1 | **S**poofing |\n| 2 | Tampering with data |\n| 3 | Repudiation |\n| 4 | Data leaks |\n| 5 | DoS |\n| 6 | EoP |")]
    [InlineData("| Category |\n|---|\n| S |\n| T |\n| R |\n| I |\n| D |\n| E |")]
    [InlineData("| Element | Threat |\n|---|---|\n| Gateway | Spoofing |\n| Store | a crash |")]
    [InlineData(
        "| # | Category | Severity |\n|---|---|---|\n| 1 | Privilege escalation | High |\n| 2 | Denial of service | High |\n| 3 | Supply chain | Low |")]
    [InlineData("| Threat |\n|---|\n| Spoofing |\n| Tampering |\n\n### Repudiation\n\n### Disclosure\n\n### Denial of service\n\n### Privilege escalation")]
    public void Other_forms_of_STRIDE_count(string table) =>
        Assert.Empty(Check(new ThreatModelCheck(), Path, $"# T\n\n## Threats\n\n{table}\n", ServiceClass.Repository));

    [Theory]
    [InlineData("Short life", "")]
    [InlineData("Short life", "-")]
    [InlineData("Short life", "TBD")]
    public void Blank_cell_is_found(string cell, string blank)
    {
        var line = Assert.Single(Check(new ThreatModelCheck(), Path, Good.Replace(cell, blank, StringComparison.Ordinal), ServiceClass.Repository));
        Assert.StartsWith($"STD3604 {Path}(23,", line, StringComparison.Ordinal);
        Assert.EndsWith(
            ": the row 'Spoofing' has nothing under 'Mitigation'. Write what belongs under 'Mitigation', or 'accepted, because …' with a name.",
            line,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Short_row_has_blank_cells() => Assert.Equal(
        [$"STD3604 {Path}(34,1): the row 'Flood' has nothing under 'Owner'. Write what belongs under 'Owner', or 'accepted, because …' with a name."],
        Check(new ThreatModelCheck(), Path, Good.Replace(" @orders |", "", StringComparison.Ordinal)));

    [Fact]
    public void Risk_table_has_the_columns() => Assert.Equal(
        [
            $"STD3605 {Path}(32,1): the risk table has no column 'Likelihood'. Add the column 'Likelihood' and fill it in every row.",
            $"STD3605 {Path}(32,1): the risk table has no column 'Owner'. Add the column 'Owner', or one 'Status', and fill it in every row.",
        ],
        Check(
            new ThreatModelCheck(),
            Path,
            Good.Replace("| Likelihood |", "| Chance |", StringComparison.Ordinal).Replace("| Owner |", "| By |", StringComparison.Ordinal)));

    [Fact]
    public void Risks_in_prose_need_a_table()
    {
        var text = Good[..Good.IndexOf("| Risk |", StringComparison.Ordinal)] + "Some.\n";
        Assert.Equal(
            [$"STD3605 {Path}(30,1): the section 'Risk assessment' has no table. Write the risks as '| Risk | Likelihood | Impact | Mitigation | Owner |'."],
            Check(new ThreatModelCheck(), Path, text));
        Assert.Empty(Check(new ThreatModelCheck(), Path, text, ServiceClass.Repository));
    }

    [Fact]
    public void Words_of_no_scale_are_found() => Assert.Equal(
        [
            $"STD3606 {Path}(34,11): likelihood 'perhaps' is on no scale. Write one of Low, Medium, High or Critical.",
            $"STD3606 {Path}(34,21): impact 'ugly' is on no scale. Write one of Low, Medium, High or Critical.",
        ],
        Check(new ThreatModelCheck(), Path, Good.Replace("| Medium | High |", "| perhaps | ugly |", StringComparison.Ordinal), ServiceClass.Repository));

    [Theory]
    [InlineData("3")]
    [InlineData("Very high")]
    [InlineData("Almost certain")]
    [InlineData("H")]
    public void Words_of_a_scale_are_taken(string word) =>
        Assert.Empty(Check(new ThreatModelCheck(), Path, Good.Replace("| Medium |", $"| {word} |", StringComparison.Ordinal)));

    [Fact]
    public void Binary_or_nested_document_is_left_to_others()
    {
        Assert.Empty(Check(new ThreatModelCheck(), Path, "# T\0"));
        Assert.Empty(Check(new ThreatModelCheck(), Path, new string('>', 100_000)));
    }

    [Fact]
    public void Hostile_headings_end_soon() =>
        Assert.Empty(Check(new ThreatModelCheck(), Path, string.Concat(Enumerable.Repeat("## Risk\n\nx\n\n", 100_000)), ServiceClass.Repository));

    [Fact]
    public void Hostile_table_is_limited() =>
        Assert.Equal(1001, Check(new ThreatModelCheck(), Path, Good + string.Concat(Enumerable.Range(0, 5000).Select(i => $"| Risk {i} | | | | |\n"))).Length);

    private static string Without(params string[] starts) =>
        string.Join('\n', Good.Split('\n').Where(line => !starts.Any(start => line.StartsWith(start, StringComparison.Ordinal))));
}

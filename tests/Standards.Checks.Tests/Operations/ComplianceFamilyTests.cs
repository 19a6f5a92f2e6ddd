namespace Standards.Checks.Tests.Operations;

public class ComplianceFamilyTests
{
    public const string Good = """
        frameworks:
          - name: gdpr
            controls:
              - { id: erase, topic: erasure, owner: '@identity', status: implemented, evidence: [src/Users/PersonalDataEraser.cs] }
              - { id: export, topic: portability, owner: '@identity', status: implemented, evidence: [src/Users] }
              - { id: fields, topic: minimisation, owner: '@identity', status: planned, reason: Fields are looked at in the next quarter }
              - { id: consent, topic: consent, owner: '@identity', status: not_applicable, reason: The contract is the legal basis }
          - name: iso27001
            controls:
              - { id: erase, owner: '@security', status: implemented, evidence: [docs/runbooks] }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("compliance", Good));

    [Theory]
    [InlineData(
        "status: planned",
        "status: open",
        "STD9820 ops/compliance.yml(6,72): 'frameworks[0].controls[2].status' is 'open', not one of implemented, planned, not_applicable. Write one of them, "
            + "such as 'status: implemented'.")]
    [InlineData(
        "topic: erasure, owner: '@identity', ",
        "topic: erasure, ",
        """STD9820 ops/compliance.yml(4,9): 'frameworks[0].controls[0]' has no 'owner'. Add 'owner: "@security"'.""")]
    [InlineData(
        "name: iso27001",
        "name: ISO 27001",
        "STD9820 ops/compliance.yml(8,11): 'frameworks[1].name' is 'ISO 27001' and must be lower case with hyphens, such as 'orders-db'. Write 'name: soc2'.")]
    [InlineData(
        "topic: consent",
        "topic: consents",
        "STD9820 ops/compliance.yml(7,31): 'frameworks[0].controls[3].topic' is 'consents', not one of access, encryption, audit_log, incident_response, "
            + "minimisation, erasure, portability, consent. Write 'topic: consent'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("compliance", Good, good, bad));

    [Theory]
    [InlineData(
        ", evidence: [docs/runbooks]",
        "",
        "STD9821 ops/compliance.yml(10,50): the control 'erase' is implemented and names no evidence. Add 'evidence: [docs/…]' with the paths that show it, or "
            + "write 'status: planned'.")]
    [InlineData(
        "[src/Users/PersonalDataEraser.cs]",
        "[src/Users/Nothing.cs]",
        "STD9821 ops/compliance.yml(4,90): 'frameworks[0].controls[0].evidence[0]' is 'src/Users/Nothing.cs', and there is no such file or folder. Write the "
            + "path from the root of the repository, or add the file.")]
    public void Implemented_shows_evidence(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("compliance", Good, good, bad));

    [Theory]
    [InlineData(
        ", reason: Fields are looked at in the next quarter",
        "",
        "STD9822 ops/compliance.yml(6,72): the control 'fields' is 'planned' and does not say why. Add 'reason' with what is missing "
            + "or why it does not apply.")]
    [InlineData(
        ", reason: The contract is the legal basis",
        "",
        "STD9822 ops/compliance.yml(7,68): the control 'consent' is 'not_applicable' and does not say why. Add 'reason' with what is missing "
            + "or why it does not apply.")]
    public void Not_implemented_says_why(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("compliance", Good, good, bad));

    [Theory]
    [InlineData(
        "id: export",
        "id: erase",
        "STD9823 ops/compliance.yml(5,15): 'frameworks[0].controls[1].id' is 'erase', and so is the entry on line 4. Write one that no other entry has.")]
    [InlineData(
        "name: iso27001",
        "name: gdpr",
        "STD9823 ops/compliance.yml(8,11): 'frameworks[1].name' is 'gdpr', and so is the entry on line 2. Write one that no other entry has.|STD9824 "
            + "ops/compliance.yml(8,11): the framework 'gdpr' has no control for the topic 'minimisation'. Add a control with 'topic: minimisation', also when "
            + "it is planned or does not apply.|STD9824 ops/compliance.yml(8,11): the framework 'gdpr' has no control for the topic 'erasure'. Add a control "
            + "with 'topic: erasure', also when it is planned or does not apply.|STD9824 ops/compliance.yml(8,11): the framework 'gdpr' has no control for the "
            + "topic 'portability'. Add a control with 'topic: portability', also when it is planned or does not apply.|STD9824 ops/compliance.yml(8,11): the "
            + "framework 'gdpr' has no control for the topic 'consent'. Add a control with 'topic: consent', also when it is planned or does not apply.")]
    public void Frameworks_and_controls_stand_once(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("compliance", Good, good, bad));

    [Theory]
    [InlineData(
        "topic: portability, ",
        "",
        "STD9824 ops/compliance.yml(2,11): the framework 'gdpr' has no control for the topic 'portability'. Add a control with 'topic: portability', also when "
            + "it is planned or does not apply.")]
    public void Topics_are_covered(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("compliance", Good, good, bad));

    [Fact]
    public void Privacy_law_that_applies_is_a_framework()
    {
        using var repository = OperationsExample.Repository().With("ops/data.yml", DataFamilyTests.Good).With("ops/compliance.yml", "frameworks: []\n");
        Assert.Equal(
            ["STD9825 ops/compliance.yml(1,1): privacy law applies to the data domain 'users' of ops/data.yml, and the framework 'gdpr' is not declared. Add a "
                + "framework with 'name: gdpr' and its controls."],
            OperationsFixture.Run(repository));
    }

    [Fact]
    public void Privacy_law_with_its_framework_is_silent()
    {
        using var repository = OperationsExample.Repository().With("ops/data.yml", DataFamilyTests.Good).With("ops/compliance.yml", Good);
        Assert.Empty(OperationsFixture.Run(repository));
    }
}

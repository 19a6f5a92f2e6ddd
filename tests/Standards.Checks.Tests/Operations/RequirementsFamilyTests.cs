namespace Standards.Checks.Tests.Operations;

public class RequirementsFamilyTests
{
    public const string Good = """
        requirements:
          - { id: REQ-001, level: must, statement: An order is confirmed, verified_by: [PersonalDataEraserTests] }
          - { id: NFR-P1, level: must, statement: In a second, verified_by: [tests/Users/PersonalDataEraserTests.cs] }
          - { id: REQ-002, level: should, statement: By mail }

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("requirements", Good));

    [Theory]
    [InlineData(
        "id: REQ-001",
        "id: REQ-1",
        "STD9930 ops/requirements.yml(2,11): 'requirements[0].id' is 'REQ-1' and must be an id such as 'REQ-001' or 'NFR-P1'. Write 'id: REQ-001'.")]
    [InlineData(
        "level: should",
        "level: shall",
        "STD9930 ops/requirements.yml(4,27): 'requirements[2].level' is 'shall', not one of must, should, may. Write one of them, such as 'level: must'.")]
    [InlineData(
        ", statement: By mail",
        "",
        "STD9930 ops/requirements.yml(4,5): 'requirements[2]' has no 'statement'. Add 'statement: An order is confirmed within a second'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("requirements", Good, good, bad));

    [Theory]
    [InlineData(
        "id: REQ-002",
        "id: REQ-001",
        "STD9931 ops/requirements.yml(4,11): 'requirements[2].id' is 'REQ-001', and so is the entry on line 2. Write one that no other entry has.")]
    public void Ids_are_unique(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("requirements", Good, good, bad));

    [Theory]
    [InlineData(
        ", verified_by: [PersonalDataEraserTests]",
        "",
        "STD9932 ops/requirements.yml(2,11): the requirement 'REQ-001' has no test. Add 'verified_by: [OrderTests]' with the types or paths "
            + "of the tests that show it.")]
    [InlineData(
        "[PersonalDataEraserTests]",
        "[NothingTests]",
        "STD9932 ops/requirements.yml(2,81): 'requirements[0].verified_by[0]' is 'NothingTests', and there is no such file and no type in a file of that name. "
            + "Write a path from the root of the repository, or the name of a type whose file is called like it.")]
    [InlineData(
        "statement: By mail",
        "statement: By mail, verified_by: [tests/Nothing]",
        "STD9932 ops/requirements.yml(4,69): 'requirements[2].verified_by[0]' is 'tests/Nothing', and there is no such file and no type in a file of that "
            + "name. Write a path from the root of the repository, or the name of a type whose file is called like it.")]
    public void What_must_hold_names_a_test(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("requirements", Good, good, bad));
}

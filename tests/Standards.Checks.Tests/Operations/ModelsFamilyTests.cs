using Standards.Checks.Rules.Operations.Models;

namespace Standards.Checks.Tests.Operations;

public class ModelsFamilyTests
{
    public const string Good = """
        models:
          - id: fraud-2
            model_name: fraud
            version: 2.0.0
            owner: '@payments'
            trained_at: 2026-09-01
            deployed_at: 2026-10-01
            performance: { accuracy: 0.97, precision: 0.94, recall: 0.93, f1: 0.93 }
            flag: model-fraud-v2-0-0
            rollout: [0, 5, 25, 100]
            runbook: docs/runbooks/model-fraud.md
            output_schema: api/ai/fraud.schema.json
          - id: fraud-1
            model_name: fraud
            version: 1.0.0
            owner: '@payments'
            trained_at: 2026-01-01
            deployed_at: 2026-02-01
            deprecated_at: 2026-10-01
            performance: { accuracy: 0.91, precision: 0.94, recall: 0.93, f1: 0.93 }
            first_version: true
            runbook: docs/runbooks/model-fraud.md
            output_schema: api/ai/fraud.schema.json
        confidence_bands:
          - { name: low, from: 0, to: 0.5, action: reject }
          - { name: middle, from: 0.5, to: 0.95, action: review }
          - { name: high, from: 0.95, to: 1, action: approve }
        evaluation:
          thresholds: { accuracy: 0.96, precision: 0.9, recall: 0.9, f1: 0.9 }
          test_sets:
            validation: { size: 1000 }
            test: { size: 5000 }
            edge_cases: { size: 100 }
          process: [train, validation, test, edge_cases, dark_deploy, ramp]

        """;

    [Fact]
    public void Good_file_is_silent() => Assert.Equal("", OperationsExample.Check("models", Good));

    [Theory]
    [InlineData(
        "version: 2.0.0",
        "version: 2.0",
        "STD9900 ops/models.yml(4,14): 'models[0].version' is 2.0 and must be a version of Semantic Versioning, such as '1.0.0'. Write 'version: 2.0.0'.")]
    [InlineData(
        "accuracy: 0.97",
        "accuracy: 97",
        "STD9900 ops/models.yml(8,30): 'models[0].performance.accuracy' is 97, and must be at most 1. Write 'accuracy: 0.97'.")]
    [InlineData(
        "action: review",
        "action: ask",
        "STD9900 ops/models.yml(26,50): 'confidence_bands[1].action' is 'ask', not one of approve, review, reject. Write one of them, "
            + "such as 'action: approve'.")]
    [InlineData("    trained_at: 2026-09-01\n", "", "STD9900 ops/models.yml(2,5): 'models[0]' has no 'trained_at'. Add 'trained_at: 2026-01-31'.")]
    [InlineData(
        "thresholds: { accuracy: 0.96, ", "thresholds: { ", "STD9900 ops/models.yml(29,15): 'evaluation.thresholds' has no 'accuracy'. Add 'accuracy: 0.95'.")]
    [InlineData(
        "size: 1000",
        "size: many",
        "STD9900 ops/models.yml(31,25): 'evaluation.test_sets.validation.size' is the text 'many', not a whole number. Write 'size: 1000'.")]
    public void Mistake_of_form_fires(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "id: fraud-1",
        "id: fraud-2",
        "STD9901 ops/models.yml(13,9): 'models[1].id' is 'fraud-2', and so is the entry on line 2. Write one that no other entry has.")]
    [InlineData(
        "    version: 1.0.0\n",
        "    version: 2.0.0\n",
        "STD9901 ops/models.yml(15,14): the model fraud 2.0.0 is registered twice. Write the version of this training, or remove one of the two.")]
    [InlineData(
        "deployed_at: 2026-10-01",
        "deployed_at: 2026-08-01",
        "STD9901 ops/models.yml(7,18): the model fraud 2.0.0 was deployed on 2026-08-01 and trained on 2026-09-01. Correct one of the two days.")]
    [InlineData(
        "deprecated_at: 2026-10-01",
        "deprecated_at: 2026-01-15",
        "STD9901 ops/models.yml(19,20): the model fraud 1.0.0 was deprecated on 2026-01-15 and deployed on 2026-02-01. Correct one of the two days.")]
    public void Version_is_registered_once_with_its_days_in_order(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "from: 0, to: 0.5",
        "from: 0.1, to: 0.5",
        "STD9902 ops/models.yml(25,24): the band 'low' begins at 0.1, and nothing says what happens from 0 on. Write 'from: 0'.")]
    [InlineData(
        "from: 0.5, to: 0.95",
        "from: 0.4, to: 0.95",
        "STD9902 ops/models.yml(26,27): the band 'middle' begins at 0.4, which an earlier band takes. Write 'from: 0.5'.")]
    [InlineData(
        "from: 0.5, to: 0.95",
        "from: 0.6, to: 0.95",
        "STD9902 ops/models.yml(26,27): the band 'middle' begins at 0.6, and nothing says what happens from 0.5 on. Write 'from: 0.5'.")]
    [InlineData(
        "to: 1,", "to: 0.99,", "STD9902 ops/models.yml(27,35): the last band ends at 0.99, and nothing says what happens from there to 1. Write 'to: 1'.")]
    [InlineData(
        "action: approve",
        "action: review",
        "STD9902 ops/models.yml(27,46): the band 'high' has the action 'review', and a band of lower confidence has 'review'. Give each action one band: "
            + "reject, then review, then approve.")]
    [InlineData(
        "from: 0.5, to: 0.95",
        "from: 0.5, to: 0.5",
        "STD9902 ops/models.yml(26,36): the band 'middle' ends at 0.5, which is not after it begins (0.5). Write a number that is larger.")]
    public void Bands_cover_zero_to_one_without_overlap(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "thresholds: { accuracy: 0.96, precision: 0.9,",
        "thresholds: { accuracy: 0.8, precision: 0.7,",
        "STD9903 ops/models.yml(29,27): the threshold of 'accuracy' is 0.8, less than 0.95. Write 'accuracy: 0.95' or more.|STD9903 ops/models.yml(29,43): the "
            + "threshold of 'precision' is 0.7, less than 0.9. Write 'precision: 0.9' or more.")]
    public void Thresholds_are_not_below_the_floors(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "accuracy: 0.97",
        "accuracy: 0.955",
        "STD9904 ops/models.yml(8,30): the model fraud 2.0.0 is deployed with the accuracy 0.955, and at least 0.96 is wanted. Go back to the version before, "
            + "and write 'deprecated_at: yyyy-MM-dd' with the day.")]
    [InlineData(
        "deprecated_at: 2026-10-01",
        "deprecated_at: 2026-12-01",
        "STD9907 ops/models.yml(13,5): the model fraud 1.0.0 is deployed behind no flag. Add 'flag: model-fraud-v1-0-0'.|STD9904 ops/models.yml(20,30): the "
            + "model fraud 1.0.0 is deployed with the accuracy 0.91, and at least 0.96 is wanted. Go back to the version before, and write "
            + "'deprecated_at: yyyy-MM-dd' with the day.")]
    public void Model_in_use_is_as_good_as_its_thresholds(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "size: 1000",
        "size: 20",
        "STD9905 ops/models.yml(31,25): the test set 'validation' has 20 examples, fewer than 1000. Collect more examples, and write their number.")]
    [InlineData(
        "    edge_cases: { size: 100 }\n",
        "",
        "STD9905 ops/models.yml(30,3): there is no test set 'edge_cases'. Add 'edge_cases: { size: 100 }' below 'test_sets'.")]
    public void Test_sets_are_there_and_large_enough(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "    version: 1.0.0\n",
        "    version: 3.0.0\n",
        "STD9906 ops/models.yml(4,14): no version before fraud 2.0.0 is registered to go back to. Register the version before, or "
            + "write 'first_version: true'.")]
    [InlineData(
        "    flag: model",
        "    first_version: true\n    flag: model",
        "STD9906 ops/models.yml(9,20): the model fraud 2.0.0 says that it is the first version, and 1.0.0 is registered. Remove 'first_version'.")]
    public void Version_before_stays_registered(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "    flag: model-fraud-v2-0-0\n", "", "STD9907 ops/models.yml(2,5): the model fraud 2.0.0 is deployed behind no flag. Add 'flag: model-fraud-v2-0-0'.")]
    [InlineData(
        "flag: model-fraud-v2-0-0",
        "flag: new-model",
        "STD9907 ops/models.yml(9,11): the flag of the model fraud 2.0.0 is 'new-model', which does not name the model and its version. Write 'flag: "
            + "model-fraud-v2-0-0', and rename the flag.")]
    public void Model_in_use_has_a_flag_of_its_own(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "api/ai/fraud.schema.json\n  - id: fraud-1",
        "api/ai/nothing.json\n  - id: fraud-1",
        "STD9908 ops/models.yml(12,20): the output schema of the model fraud 2.0.0 is 'api/ai/nothing.json', and there is no such file below api/ai/. Add "
            + "api/ai/fraud.schema.json, and write its path.")]
    [InlineData(
        "api/ai/fraud.schema.json\n  - id: fraud-1",
        "api/ai/text.json\n  - id: fraud-1",
        "STD9908 api/ai/text.json(2,13): the output schema is not JSON. Correct the file here or shortly before.")]
    [InlineData(
        "api/ai/fraud.schema.json\n  - id: fraud-1",
        "api/ai/bare.json\n  - id: fraud-1",
        "STD9908 api/ai/bare.json(0,0): the output schema does not require 'reasoning'. Add 'reasoning' to its 'required' and its 'properties'.|STD9908 "
            + "api/ai/bare.json(0,0): the output schema does not require 'sources'. Add 'sources' to its 'required' and its 'properties'.")]
    [InlineData(
        "api/ai/fraud.schema.json\n  - id: fraud-1",
        "api/ai/list.json\n  - id: fraud-1",
        "STD9908 api/ai/list.json(0,0): the output schema does not require 'confidence'. Add 'confidence' to its 'required' and its 'properties'.|STD9908 "
            + "api/ai/list.json(0,0): the output schema does not require 'reasoning'. Add 'reasoning' to its 'required' and its 'properties'.|STD9908 "
            + "api/ai/list.json(0,0): the output schema does not require 'sources'. Add 'sources' to its 'required' and its 'properties'.")]
    [InlineData(
        "api/ai/fraud.schema.json\n  - id: fraud-1",
        "api/ai/percent.json\n  - id: fraud-1",
        """STD9908 api/ai/percent.json(0,0): the output schema does not keep 'confidence' between 0 and 1. Write '"minimum": 0' and '"maximum": 1'.""")]
    [InlineData("api/ai/fraud.schema.json\n  - id: fraud-1", "api/ai/referred.json\n  - id: fraud-1", "")]
    public void Output_schema_is_there_with_its_three_parts(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "runbook: docs/runbooks/model-fraud.md\n    output_schema: api/ai/fraud.schema.json\n  - id: fraud-1",
        "runbook: docs/runbooks/failover.md\n    output_schema: api/ai/fraud.schema.json\n  - id: fraud-1",
        "STD9909 ops/models.yml(11,14): the runbook 'docs/runbooks/failover.md' does not say how to go back to the version before. Add the heading '## "
            + "Rollback', with the flag to switch.")]
    [InlineData(
        "runbook: docs/runbooks/model-fraud.md\n    output_schema: api/ai/fraud.schema.json\n  - id: fraud-1",
        "runbook: docs/runbooks/nothing.md\n    output_schema: api/ai/fraud.schema.json\n  - id: fraud-1",
        "STD9909 ops/models.yml(11,14): 'models[0].runbook' is 'docs/runbooks/nothing.md', and there is no such file or folder. Write the path from the root "
            + "of the repository, or add the file.")]
    public void Runbook_says_how_to_go_back(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "[0, 5, 25, 100]",
        "[50, 100]",
        "STD9910 ops/models.yml(10,15): the rollout of the model fraud 2.0.0 begins at 50 %. Begin with 0, where answers are compared and not used.")]
    [InlineData(
        "[0, 5, 25, 100]",
        "[0, 25, 5, 100]",
        "STD9910 ops/models.yml(10,22): the rollout of the model fraud 2.0.0 goes from 25 % to 5 %. Write numbers that grow.")]
    public void Rollout_begins_dark_and_grows(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    [Theory]
    [InlineData(
        "[train, validation, test, edge",
        "[train, test, validation, edge",
        "STD9911 ops/models.yml(34,12): the evaluation does not take its six steps in their order. Write 'process: [train, validation, test, "
            + "edge_cases, dark_deploy, ramp]'.")]
    public void Evaluation_takes_its_steps_in_order(string good, string bad, string expected) =>
        Assert.Equal(expected, OperationsExample.Check("models", Good, good, bad));

    // The register of flags belongs to a family of its own, so the set is made by hand here.
    [Theory]
    [InlineData("flags:\n  model-fraud-v2-0-0: {}\n", "")]
    [InlineData("flags:\n  - { name: model-fraud-v2-0-0 }\n", "")]
    [InlineData("flags:\n  - { key: model-fraud-v2-0-0 }\n", "")]
    [InlineData(
        "flags:\n  other: {}\n",
        "STD9907 ops/models.yml(9,11): the flag 'model-fraud-v2-0-0' is not registered in ops/flags.yml. Register the flag, with its owner "
            + "and the day of its removal.")]
    [InlineData(
        "flags: []\n",
        "STD9907 ops/models.yml(9,11): the flag 'model-fraud-v2-0-0' is not registered in ops/flags.yml. Register the flag, with its owner "
            + "and the day of its removal.")]
    [InlineData("x: 1\n", "")]
    public void Flag_is_registered(string flags, string expected)
    {
        using var repository = OperationsExample.Repository();
        var set = repository.Operations(("models", Good), ("flags", flags));
        Assert.Equal(expected, string.Join("|", new ModelsFamily().Check(set).Select(OperationsFixture.Line)));
    }

    [Theory]
    [InlineData("1.9.0", "1.10.0", true)]
    [InlineData("2.0.0-rc.1", "2.0.0", true)]
    [InlineData("2.0.0", "2.0.0", false)]
    [InlineData("2.0.0", "1.9.9", false)]
    public void Versions_are_compared_by_numbers(string first, string second, bool isOlder)
    {
        using var repository = OperationsExample.Repository();
        var models = Model.All(repository.Operations(("models", $"models:\n  - {{ version: {first} }}\n  - {{ version: {second} }}\n")));
        Assert.Equal(isOlder, models[0].IsOlderThan(models[1]));
    }

    [Fact]
    public void Model_that_is_not_deployed_needs_neither_quality_nor_flag() => Assert.Equal(
        "",
        OperationsExample.Check(
            "models",
            Good.Replace("    flag: model-fraud-v2-0-0\n", "", StringComparison.Ordinal).Replace("accuracy: 0.97", "accuracy: 0.5", StringComparison.Ordinal),
            "    deployed_at: 2026-10-01\n",
            ""));
}

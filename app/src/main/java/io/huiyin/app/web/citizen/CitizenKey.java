package io.huiyin.app.web.citizen;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What opens a ticket to its citizen. @param code the query code, or the telephone number that the demand came with */
record CitizenKey(
        @NotBlank(message = "请填写工单编号") @Size(max = 40, message = "工单编号不对")
        String number,

        @NotBlank(message = "请填写查询码或登记的电话") @Size(max = 40, message = "查询码不对")
        String code) {}
